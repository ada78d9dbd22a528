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
    _ value: JSONValue, key: String? = nil, indent: [UInt8], to bytes: inout [UInt8]
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
      bracket(elements, .openBracket, .closeBracket, indent: indent, to: &bytes) {
        write($0, indent: $1, to: &$2)
      }
    case .object(let members):
      bracket(members, .openBrace, .closeBrace, indent: indent, to: &bytes) {
        write($0.value, key: $0.key, indent: $1, to: &$2)
      }
    }
  }

  private func bracket<Entry>(
    _ entries: [Entry], _ open: UInt8, _ close: UInt8, indent: [UInt8], to bytes: inout [UInt8],
    _ write: (Entry, _ indent: [UInt8], inout [UInt8]) -> Void
  ) {
    let inner = indent + unit
    let before = isOneLine ? padding : newline + inner
    let between = [.comma] + (isOneLine ? gap : newline + inner)
    let after = isOneLine ? padding : newline + indent
    bytes.append(open)
    for (index, entry) in entries.enumerated() {
      bytes += index == 0 ? before : between
      write(entry, inner, &bytes)
    }
    bytes += entries.isEmpty ? [] : after
    bytes.append(close)
  }
}
