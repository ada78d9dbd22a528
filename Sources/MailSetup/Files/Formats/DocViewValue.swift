import Bytes

/// A property as FileVault writes it into an attribute: `{Long}465`, `[a,b]`, a backslash before a
/// character that does not count.
struct DocViewValue: Hashable {
  /// The name in braces.
  private(set) var type: String?
  private(set) var isArray = false
  private(set) var texts: [String] = []

  init(_ attribute: String) throws(LegacySyntaxError.Reason) {
    var rest = attribute.unicodeScalars[...]
    if rest.first == "{" {
      let name = rest.dropFirst().prefix { $0 != "}" }
      guard name.endIndex < rest.endIndex else { throw .unknownType(String(name)) }
      type = String(name)
      rest = rest[name.endIndex...].dropFirst()
    }
    if rest.first == "[" {
      isArray = true
      rest.removeFirst()
    }
    try split(&rest)
  }

  /// Cuts what follows the type at its commas and undoes the escapes.
  ///
  /// No text between brackets is no element, unless a comma or `\0` says that it is an empty one.
  private mutating func split(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(LegacySyntaxError.Reason) {
    var text: [UInt16] = []
    var canBeEmpty = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\" where rest.first == "0":
        rest.removeFirst()
        canBeEmpty = true
      case "\\":
        text += try Self.escape(&rest)
      case "," where isArray:
        texts.append(String(decoding: text, as: UTF16.self))
        text = []
        canBeEmpty = true
      case "]" where isArray && rest.isEmpty:
        if text.isEmpty && canBeEmpty { texts.append("") }
      default:
        text += String(scalar).utf16
      }
    }
    if !isArray || !text.isEmpty { texts.append(String(decoding: text, as: UTF16.self)) }
  }

  /// Reads what stands behind a backslash.
  private static func escape(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(LegacySyntaxError.Reason) -> [UInt16] {
    guard let escaped = rest.popFirst() else { throw .invalidEscape }
    guard escaped == "u" else { return Array(String(escaped).utf16) }
    guard let unit = UInt16(hexadecimal: String(rest.prefix(4)).utf8) else { throw .invalidEscape }
    rest.removeFirst(4)
    return [unit]
  }
}
