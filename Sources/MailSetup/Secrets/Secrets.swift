import Bytes
import JSONText

/// The secrets that a project's files hold as they are, so that no output shows them.
package struct Secrets: Hashable, Sendable {
  private var values: Set<String> = []
  private var search = TextSearch([])

  package init() {}

  /// A secret that somebody typed.
  package init(typed secret: String) {
    add(secret, isSecret: true)
    search = TextSearch(values)
  }

  package init(_ project: Project) {
    for home in project.homes {
      let hosts = project.networking(for: home).forwardsBody?.portForwards.map(\.name) ?? []
      for file in home.mailFiles + home[.oauthProvider] {
        let file = MailFile(file)
        guard let properties = file.properties else { continue }
        add(file.text.map(\.texts) ?? properties.texts, properties.userIsSecret(among: hosts))
      }
    }
    search = TextSearch(values)
  }

  /// Those of one file.
  init(_ text: JSONText) {
    add(text.texts, false)
    search = TextSearch(values)
  }

  init(_ properties: MailConfiguration) {
    add(properties.texts, false)
    search = TextSearch(values)
  }

  /// Those of the password alone.
  init(ofPasswordIn file: MailFile) {
    let properties = file.text.map(\.texts) ?? file.properties?.texts ?? []
    add(properties.filter { MailProperty.password.isMeant(by: $0.key) }, false)
    search = TextSearch(values)
  }

  package var isEmpty: Bool { values.isEmpty }

  package mutating func formUnion(_ other: Secrets) {
    if other.values.isSubset(of: values) { return }
    values.formUnion(other.values)
    search = TextSearch(values)
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
      values.insert(literal)
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
  func isIn(_ text: String) -> Bool { !isEmpty && !ranges(in: Array(text.utf8)).isEmpty }

  /// The number of bytes of the longest of them that a text begins with.
  package func length(at text: String) -> Int? {
    search.longest(at: 0, in: Array(text.utf8))?.count
  }

  /// The text with dots in place of each of them. A short one counts only as a word of its own.
  package func masked(_ text: String) -> String {
    if values.isEmpty { return text }
    let bytes = Array(text.utf8)
    let ranges = ranges(in: bytes)
    if ranges.isEmpty { return text }
    return String(decoding: bytes.replacing(ranges) { _ in Array(Self.dots.utf8) }, as: UTF8.self)
  }

  private func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    search.ranges(in: bytes) { $0.count >= 4 || !bytes.isInWord($0) }
  }
}

extension [UInt8] {
  /// The bytes with others in the place of some ranges, which are in reading order.
  func replacing(_ ranges: [Range<Int>], with replacement: (Range<Int>) -> [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for range in ranges where range.upperBound > end {
      bytes += self[end..<Swift.max(end, range.lowerBound)] + replacement(range)
      end = range.upperBound
    }
    return bytes + self[end...]
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
  fileprivate func userIsSecret(among hosts: [String]) -> Bool {
    ([text(.host)].compactMap(\.self) + hosts).contains {
      Provider.owning($0)?.userIsSecret == true
    }
  }
}
