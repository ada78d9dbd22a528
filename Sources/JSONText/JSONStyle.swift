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
    write(value, key: key, line: newline + indent, to: &bytes)
    return bytes
  }

  /// Entries of the same object or array.
  func render(
    _ values: [JSONValue], key: String?, indent: [UInt8], separator: [UInt8]
  ) -> [UInt8] {
    Array(values.map { render($0, key: key, indent: indent) }.joined(separator: separator))
  }

  /// Writes a value into a line that begins with these bytes, the line end before it included.
  private func write(
    _ value: JSONValue, key: String? = nil, line: [UInt8], to bytes: inout [UInt8]
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
      bracket(elements, .openBracket, .closeBracket, line: line, to: &bytes) {
        write($0, line: $1, to: &$2)
      }
    case .object(let members):
      bracket(members, .openBrace, .closeBrace, line: line, to: &bytes) {
        write($0.value, key: $0.key, line: $1, to: &$2)
      }
    }
  }

  private func bracket<Entry>(
    _ entries: [Entry], _ open: UInt8, _ close: UInt8, line: [UInt8], to bytes: inout [UInt8],
    _ write: (Entry, _ line: [UInt8], inout [UInt8]) -> Void
  ) {
    let inner = line + unit
    bytes.append(open)
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(.comma) }
      bytes += isOneLine ? (index == 0 ? padding : gap) : inner
      write(entry, inner, &bytes)
    }
    if !entries.isEmpty { bytes += isOneLine ? padding : line }
    bytes.append(close)
  }
}

extension JSONValue {
  /// The value as a text of its own, with one entry a line, LF and a final newline.
  package func bytes(indent: Int) -> [UInt8] {
    JSONStyle(unit: Array(repeating: .space, count: max(0, indent))).render(self) + [.lineFeed]
  }
}
