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
    let start = key.map { JSONEscape.quoted($0) + colon } ?? []
    switch value {
    case .null: return start + "null".utf8
    case .bool(let value): return start + (value ? "true" : "false").utf8
    case .number(let text) where JSONNumber.isValid(text.utf8): return start + text.utf8
    case .number(let text), .string(let text): return start + JSONEscape.quoted(text)
    case .array(let elements):
      let entries = elements.map { render($0, indent: indent + unit) }
      return start + bracket(entries, .openBracket, .closeBracket, indent: indent)
    case .object(let members):
      let entries = members.map { render($0.value, key: $0.key, indent: indent + unit) }
      return start + bracket(entries, .openBrace, .closeBrace, indent: indent)
    }
  }

  /// Entries of the same object or array.
  func render(
    _ values: [JSONValue], key: String?, indent: [UInt8], separator: [UInt8]
  ) -> [UInt8] {
    Array(values.map { render($0, key: key, indent: indent) }.joined(separator: separator))
  }

  private func bracket(
    _ entries: [[UInt8]], _ open: UInt8, _ close: UInt8, indent: [UInt8]
  ) -> [UInt8] {
    guard !entries.isEmpty else { return [open, close] }
    let before = isOneLine ? padding : newline + indent + unit
    let between = [.comma] + (isOneLine ? gap : newline + indent + unit)
    let after = isOneLine ? padding : newline + indent
    return [open] + before + Array(entries.joined(separator: between)) + after + [close]
  }
}
