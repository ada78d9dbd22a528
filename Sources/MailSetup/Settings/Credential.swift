import Bytes

/// A value that Cloud Manager keeps under a name. The product only ever knows the name.
package struct Credential: Hashable, Sendable {
  package var kind: Kind
  package var name: String
  package var defaultValue: String?

  package init(kind: Kind, name: String, defaultValue: String? = nil) {
    self.kind = kind
    self.name = name
    self.defaultValue = defaultValue
  }

  /// Whether Cloud Manager keeps the value readable or not; the placeholder, the command and the
  /// `type` of the API follow from this one choice.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case variable
    case secret

    /// The placeholder's source, as the interpolation plugin of Apache Felix names it.
    package var source: Placeholder.Source { self == .variable ? .env : .secret }

    /// The API's `type`.
    package var type: String { self == .variable ? "string" : "secretString" }

    package var title: String { rawValue }
  }

  package var placeholder: Placeholder {
    Placeholder(source: kind.source, name: name, defaultValue: defaultValue)
  }
}

/// The rules for names of Cloud Manager's variables and secrets.
package enum VariableName {
  package enum Flaw: Hashable, Sendable {
    case empty
    case tooShort
    case tooLong(Int)
    case firstCharacter(Character)
    case character(Character)
    case reserved(prefix: String)
  }

  /// Names with these prefixes are ignored, refused or part of AEM's own API.
  package static let reservedPrefixes = ["INTERNAL_", "ADOBE_", "CONST_", "AEM_"]

  /// The reason why Cloud Manager refuses a name; nil if it accepts the name.
  package static func flaw(in name: String) -> Flaw? {
    guard let first = name.first else { return .empty }
    if !first.utf8.allSatisfy(isLetter) { return .firstCharacter(first) }
    let isTaken = { (byte: UInt8) in isLetter(byte) || byte.isDigit }
    if !name.utf8.allSatisfy(isTaken),
      let other = name.first(where: { !$0.utf8.allSatisfy(isTaken) })
    {
      return .character(other)
    }
    let count = name.utf8.count
    if count < 2 { return .tooShort }
    if count > 100 { return .tooLong(count) }
    let prefix = reservedPrefixes.first { name.hasPrefix($0) }
    return prefix.map { .reserved(prefix: $0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_")
  }
}
