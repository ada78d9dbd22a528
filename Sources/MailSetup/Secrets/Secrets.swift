import Bytes

/// The secrets that a project's files contain as they are. No output shows them.
package struct Secrets: Hashable, Sendable {
  private var values: Set<String> = []
  /// The secrets that are masked wherever they appear: all but common words.
  private(set) var hidden: Set<String> = []
  private var search = TextSearch([])

  package init() {}

  /// A secret that somebody typed.
  package init(typed secret: String) {
    add(Self.literals(in: secret, isSecret: true))
  }

  package init(_ project: Project) {
    var found: Set<String> = []
    // Many config homes may share long forwards.
    var isSecretBehind: [[String]: Bool] = [:]
    for home in project.homes {
      let files = home.mailFiles + home[.oauthProvider]
      if files.isEmpty { continue }
      let forwards = project.networking(for: home)
      let place = [forwards.build, forwards.module]
      let userIsSecret = isSecretBehind[place] ?? forwards.userIsSecret
      isSecretBehind[place] = userIsSecret
      for file in files.map({ MailFile($0) }) {
        found.formUnion(
          Self.literals(in: file.texts, userIsSecret: userIsSecret || file.userIsSecret))
      }
    }
    for record in project.moduleFiles.compactMap({ $0[.record] }) {
      found.formUnion(Self.literals(in: RecordFile(file: record).misplacedSecrets))
    }
    add(found, of: project)
  }

  /// The secrets of the password alone, for a comparison.
  init(ofPasswordIn file: MailFile) {
    values = Self.literals(in: file.texts.filter { MailProperty.password.isMeant(by: $0.key) })
  }

  package var isEmpty: Bool { hidden.isEmpty }

  package mutating func formUnion(_ other: Secrets) {
    if other.values.isSubset(of: values) { return }
    hidden.formUnion(other.hidden.subtracting(values))
    values.formUnion(other.values)
    search = TextSearch(hidden)
  }

  /// These and those of one file, given the texts in each of its properties.
  func adding(_ texts: [PropertyTexts]) -> Secrets {
    var secrets = self
    secrets.add(Self.literals(in: texts))
    return secrets
  }

  private mutating func add(_ found: Set<String>, of project: Project? = nil) {
    let new = found.subtracting(values)
    if new.isEmpty { return }
    values.formUnion(new)
    let search = TextSearch(new)
    let paths = project.map(CommonTexts.paths) ?? []
    let common = [CommonTexts.own, paths].reduce(into: Set()) {
      $0.formUnion(search.texts(in: $1, where: Self.isWanted($1)))
    }
    hidden.formUnion(new.filter { !common.contains(Array($0.utf8)) })
    self.search = TextSearch(hidden)
  }

  private static func literals(
    in properties: [PropertyTexts], userIsSecret: Bool = false
  ) -> Set<String> {
    var found: Set<String> = []
    for property in properties where !property.texts.isEmpty {
      let isSecret =
        MailProperty.isSecret(property.key)
        || userIsSecret && MailProperty.user.isMeant(by: property.key)
      for text in property.texts { found.formUnion(literals(in: text, isSecret: isSecret)) }
    }
    return found
  }

  /// The parts of a value beside placeholders; of other values only the defaults of secrets. They are
  /// added in lower case and without spaces at the ends too, as advice spells a name.
  private static func literals(in text: String, isSecret: Bool) -> Set<String> {
    let literals = SecretLiterals.all(in: text, isSecret: isSecret)
      .filter { $0 != MailProperty.unusedPassword }
    return Set(
      literals.flatMap { [$0, $0.lowercased(), $0.withoutOuterSpace] }.filter { $0.utf8.count > 1 })
  }
}

extension Secrets {
  private static let dots = "••••"

  /// Whether a text is one of them.
  package func contains(_ text: String) -> Bool { values.contains(text) }

  /// Whether one of them is in a text.
  func isIn(_ text: String) -> Bool { !isEmpty && !ranges(in: Array(text.utf8)).isEmpty }

  /// The text with dots in place of each secret. A short secret counts only as a word of its own.
  package func masked(_ text: String) -> String {
    if isEmpty { return text }
    let bytes = Array(text.utf8)
    let ranges = ranges(in: bytes)
    if ranges.isEmpty { return text }
    return String(decoding: bytes.replacing(ranges) { _ in Array(Self.dots.utf8) }, as: UTF8.self)
  }

  private func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    search.ranges(in: bytes, where: Self.isWanted(bytes))
  }

  /// Whether a place in some bytes counts: a short one only as a word of its own.
  static func isWanted(_ bytes: [UInt8]) -> (Range<Int>) -> Bool {
    { $0.count >= 4 || !bytes.isInWord($0) }
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

extension String {
  fileprivate var withoutOuterSpace: String {
    let scalars = unicodeScalars
    let isText = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let start = scalars.firstIndex(where: isText), let end = scalars.lastIndex(where: isText)
    else { return "" }
    return String(scalars[start...end])
  }
}

extension [UInt8] {
  /// Whether letters or digits adjoin a range.
  fileprivate func isInWord(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 && self[range.lowerBound - 1].isAlphanumeric
    return before || range.upperBound < count && self[range.upperBound].isAlphanumeric
  }
}

extension MailFile {
  /// Whether the file's mail provider has a secret as its user name.
  fileprivate var userIsSecret: Bool {
    properties?.text(.host).flatMap(Provider.owning)?.userIsSecret == true
  }
}

extension ModuleFiles {
  /// Whether a mail provider in the forwards has a secret as its user name.
  fileprivate var userIsSecret: Bool {
    forwardsBody?.portForwards.contains { Provider.owning($0.name)?.userIsSecret == true } == true
  }
}
