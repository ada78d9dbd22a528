import Bytes

/// The spacing that a value is written with.
struct JSONStyle {
  var newline = Array("\n".utf8)
  /// The indent of each level.
  var unit = Array("    ".utf8)
  /// From a key to its value.
  var colon = Array(": ".utf8)
  /// Between a comma and the next entry of the same line.
  var gap = Array(" ".utf8)
  /// Inside the brackets of an object or array of one line.
  var padding: [UInt8] = []
  var isOneLine = false

  /// The value, or the member with it, for a line with that indent.
  func render(_ value: JSONValue, key: String? = nil, indent: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, key: key, indent: indent, to: &bytes)
    return bytes
  }

  /// Entries of the same object or array.
  func render(
    _ values: [JSONValue], key: String?, indent: [UInt8], separator: [UInt8]
  ) -> [UInt8] {
    Array(values.map { render($0, key: key, indent: indent) }.joined(separator: separator))
  }

  private func write(
    _ value: JSONValue, key: String? = nil, indent: [UInt8], depth: Int = 0,
    to bytes: inout [UInt8]
  ) {
    if let key {
      JSONEscape.write(key, to: &bytes)
      bytes += colon
    }
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let text) where JSONNumber.isValid(text.utf8): bytes += text.utf8
    case .number(let text), .string(let text): JSONEscape.write(text, to: &bytes)
    case .array(let elements):
      bracket(elements, .openBracket, .closeBracket, indent: indent, depth: depth, to: &bytes) {
        write($0, indent: indent, depth: depth + 1, to: &$1)
      }
    case .object(let members):
      bracket(members, .openBrace, .closeBrace, indent: indent, depth: depth, to: &bytes) {
        write($0.value, key: $0.key, indent: indent, depth: depth + 1, to: &$1)
      }
    }
  }

  private func bracket<Entry>(
    _ entries: [Entry], _ open: UInt8, _ close: UInt8, indent: [UInt8], depth: Int,
    to bytes: inout [UInt8], _ write: (Entry, inout [UInt8]) -> Void
  ) {
    bytes.append(open)
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(.comma) }
      space(index == 0 ? padding : gap, indent: indent, depth: depth + 1, to: &bytes)
      write(entry, &bytes)
    }
    if !entries.isEmpty { space(padding, indent: indent, depth: depth, to: &bytes) }
    bytes.append(close)
  }

  /// Begins a new line, or goes on in the same one.
  private func space(
    _ inLine: [UInt8], indent: [UInt8], depth: Int, to bytes: inout [UInt8]
  ) {
    if isOneLine {
      bytes += inLine
      return
    }
    bytes += newline
    bytes += indent
    for _ in 0..<depth { bytes += unit }
  }
}

extension JSONValue {
  /// The value as a text of its own, with one entry a line, LF and a final newline.
  package func bytes(indent: Int) -> [UInt8] {
    JSONStyle(unit: Array(repeating: .space, count: max(0, indent))).render(self) + [.lineFeed]
  }
}
