import Bytes
import JSONText

/// The secrets that a project's files hold as they are, so that no output shows them.
package struct Secrets: Hashable, Sendable {
  /// The longest first, so that a part of one does not hide its end.
  private var values: [String] = []

  package init() {}

  /// A secret that somebody typed.
  package init(typed secret: String) {
    add(secret, isSecret: true)
    sort()
  }

  package init(_ project: Project) {
    for home in project.homes {
      for file in home.mailFiles + home[.oauthProvider] {
        let file = MailFile(file)
        guard let properties = file.properties else { continue }
        add(file.text.map(\.texts) ?? properties.texts, properties.userIsSecret(among: home))
      }
    }
    sort()
  }

  /// Those of one file.
  init(_ text: JSONText) {
    add(text.texts, false)
    sort()
  }

  init(_ properties: MailConfiguration) {
    add(properties.texts, false)
    sort()
  }

  /// Those of the password alone.
  init(ofPasswordIn file: MailFile) {
    let properties = file.text.map(\.texts) ?? file.properties?.texts ?? []
    add(properties.filter { MailProperty.password.isMeant(by: $0.key) }, false)
    sort()
  }

  package var isEmpty: Bool { values.isEmpty }

  package mutating func formUnion(_ other: Secrets) {
    if other.values.isEmpty { return }
    values += other.values
    sort()
  }

  private mutating func sort() {
    values = Set(values).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Adds those of properties, given the texts in each.
  private mutating func add(_ properties: [(key: String, texts: [String])], _ userIsSecret: Bool) {
    for property in properties where !property.texts.isEmpty {
      let isSecret =
        MailProperty.isSecret(property.key)
        || userIsSecret && MailProperty.user.isMeant(by: property.key)
      for text in property.texts { add(text, isSecret: isSecret) }
    }
  }

  /// Adds what a value holds beside placeholders; of other values only the defaults of secrets.
  private mutating func add(_ text: String, isSecret: Bool) {
    for literal in SecretLiterals.all(in: text, isSecret: isSecret) where !Self.isWord(literal) {
      values.append(literal)
    }
  }

  /// Words that say nothing, and that reports are made of.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.count < 2
      || ["true", "false", "null", "error", "warning", MailProperty.unusedPassword].contains(text)
  }
}

extension Secrets {
  private static let dots = "••••"

  /// Whether a text is one of them.
  package func contains(_ text: String) -> Bool { values.contains(text) }

  /// Whether one of them is in a text.
  func isIn(_ text: String) -> Bool { masked(text) != text }

  /// The number of bytes of the longest of them that a text begins with.
  package func length(at text: String) -> Int? {
    values.first { text.utf8.starts(with: $0.utf8) }?.utf8.count
  }

  /// The text with dots in place of each of them. A short one counts only as a word of its own.
  package func masked(_ text: String) -> String {
    if values.isEmpty { return text }
    var bytes = Array(text.utf8)
    var isChanged = false
    for value in values {
      let secret = Array(value.utf8)
      var start = 0
      while let found = bytes[start...].firstRange(of: secret) {
        if secret.count < 4, bytes.isInWord(found) {
          start = found.lowerBound + 1
          continue
        }
        bytes.replaceSubrange(found, with: Self.dots.utf8)
        start = found.lowerBound + Self.dots.utf8.count
        isChanged = true
      }
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : text
  }
}

extension [UInt8] {
  /// Whether letters or digits stand beside a range.
  fileprivate func isInWord(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 && self[range.lowerBound - 1].isAlphanumeric
    return before || range.upperBound < count && self[range.upperBound].isAlphanumeric
  }
}

extension MailProperty {
  private static let secrets = [password] + secretsOfOAuthProvider

  /// Whether the value of a key is a secret, in any spelling that AEM reads or that a slip makes.
  static func isSecret(_ key: String) -> Bool { secrets.contains { $0.isMeant(by: key) } }

  /// Whether a key is this one, in any such spelling.
  func isMeant(by key: String) -> Bool {
    guard abs(key.utf8.count - self.key.utf8.count) <= 1 else { return false }
    return isSpelt(key)
      || [MailProperty.all, MailProperty.ofOAuthProvider].contains {
        MailProperty.meant(by: key, among: $0) == self
      }
  }
}

extension MailConfiguration.Value {
  /// The texts and numbers in the value.
  var texts: [String] {
    switch self {
    case .string(let text), .number(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .bool, .null, .other: []
    }
  }
}

extension JSONText {
  /// The texts in each member of the root.
  fileprivate var texts: [(key: String, texts: [String])] {
    root.members.compactMap { member in
      switch member.node.kind {
      case .bool, .null: return nil
      case .number where !MailProperty.isSecret(member.key): return nil
      default: return (member.key, member.node.texts)
      }
    }
  }
}

extension JSONNode {
  /// The texts and numbers at any depth.
  fileprivate var texts: [String] {
    switch kind {
    case .string(let text), .number(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let members): members.flatMap(\.node.texts)
    case .bool, .null: []
    }
  }
}

extension MailConfiguration {
  /// The texts in each property.
  fileprivate var texts: [(key: String, texts: [String])] {
    entries.map { ($0.key, $0.value.texts) }
  }

  /// Whether a provider that the files name takes a secret as user name.
  fileprivate func userIsSecret(among home: ConfigHome) -> Bool {
    let forwards = home.forwardsBody?.portForwards ?? []
    let hosts = [text(.host)].compactMap(\.self) + forwards.map(\.name)
    return hosts.contains { Provider.owning($0)?.userIsSecret == true }
  }
}
