/// The description of a sign that an explanation recognises.
struct Recogniser: Sendable {
  let kind: Sign.Kind
  /// The sign has one of these names; any name if this is empty.
  var names: [String] = []
  /// A reply has one of these enhanced codes, if any are given: `5.7.60`, or `x.7.60` for 4.7.60
  /// too.
  var enhanced: [String] = []
  /// The sign belongs to one of these commands; any command if this is empty.
  var phases: Set<Phase> = []
  /// The sign contains one of these phrases; any words if this is empty.
  var saying: [Phrase] = []
  /// The sign contains none of these phrases.
  var not: [Phrase] = []
  /// Whether the event must have a mark of mail, because other protocols have the same sign.
  var isOfMail = false
  /// The whole event contains one of these phrases.
  var around: [Phrase] = []
  /// The sign's line contains one of these texts, letter by letter.
  var raw: [String] = []
  /// The provider whose words these are. A text about another provider does not match.
  var from: Provider? = nil
  /// Whether the text must show that the provider is meant.
  var isSigned = false
  var rank: Rank? = nil

  /// The significance of a sign, from the least to the most.
  enum Rank: Int, Comparable, Sendable {
    /// A fact around the cause, which is left out if a cause is known.
    case general
    case code
    case enhancedCode
    case words
    case vendorWords

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var evidence: Rank {
    if let rank { return rank }
    if from != nil && !saying.isEmpty { return .vendorWords }
    if !saying.isEmpty { return .words }
    return enhanced.isEmpty ? .code : .enhancedCode
  }

  /// The line of a sign that matches; nil if the sign does not.
  func line(in sign: Sign, of event: EventSigns) -> Int? {
    guard kind == sign.kind, names.isEmpty || names.contains(where: sign.names.contains),
      enhanced.isEmpty || enhanced.contains(where: { Self.matches($0, sign.names) }),
      phases.isEmpty || sign.phase.map(phases.contains) ?? false, isMeant(in: event),
      event.isMail || !isOfMail,
      around.isEmpty || around.contains(where: event.all.contains),
      raw.isEmpty || raw.contains(where: { sign.words.bytes[...].firstRange(of: $0) != nil }),
      !not.contains(where: sign.words.contains)
    else { return nil }
    return saying.isEmpty ? sign.line : sign.words.line(of: saying).map { max($0, sign.line) }
  }

  private func isMeant(in event: EventSigns) -> Bool {
    guard let from else { return true }
    return event.providers.contains(from) || event.providers.isEmpty && !isSigned
  }

  private static func matches(_ pattern: String, _ names: [String]) -> Bool {
    guard pattern.first == "x" else { return names.contains(pattern) }
    return names.contains { $0.dropFirst() == pattern.dropFirst() }
  }
}

extension Recogniser {
  static func reply(
    _ codes: Int..., enhanced: [String] = [], at phases: Phase..., saying: [Phrase] = [],
    not: [Phrase] = [], around: [Phrase] = [], from: Provider? = nil, isSigned: Bool = false,
    rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(
      kind: .reply, names: codes.map(String.init), enhanced: enhanced, phases: Set(phases),
      saying: saying, not: not, around: around, from: from, isSigned: isSigned, rank: rank)
  }

  /// A reply that refuses for good.
  static func refusal(at phases: Phase..., not: [Phrase] = []) -> Recogniser {
    Recogniser(kind: .reply, names: ["5xx"], phases: Set(phases), not: not, rank: .code)
  }

  /// A reply that refuses for now.
  static func delay(at phases: Phase...) -> Recogniser {
    Recogniser(kind: .reply, names: ["4xx"], phases: Set(phases), rank: .code)
  }

  static func fault(
    _ names: String..., saying: [Phrase] = [], not: [Phrase] = [], around: [Phrase] = [],
    rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(
      kind: .fault, names: names, saying: saying, not: not, around: around, rank: rank)
  }

  static func connection(
    _ outcomes: Outcome..., to destinations: [Destination], rank: Rank = .words
  ) -> Recogniser {
    Recogniser(
      kind: .connection,
      names: outcomes.flatMap { outcome in destinations.map { "\(outcome) \($0)" } }, rank: rank)
  }

  static func identity(
    _ names: String..., saying: [Phrase] = [], not: [Phrase] = [], rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(
      kind: .identity, names: names, saying: saying, not: not,
      rank: rank ?? (names.first?.hasPrefix("AADSTS") == true ? .vendorWords : nil))
  }

  static func api(
    _ names: String..., saying: [Phrase] = [], not: [Phrase] = [], rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(kind: .api, names: names, saying: saying, not: not, rank: rank)
  }

  static func tool(
    _ names: String..., saying: [Phrase] = [], not: [Phrase] = [], rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(kind: .tool, names: names, saying: saying, not: not, rank: rank)
  }

  static func text(
    _ saying: Phrase..., not: [Phrase] = [], isOfMail: Bool = false,
    around: [Phrase] = [], from: Provider? = nil,
    rank: Rank? = nil
  ) -> Recogniser {
    Recogniser(
      kind: .text, saying: saying, not: not, isOfMail: isOfMail, around: around, from: from,
      rank: rank)
  }

  /// The same, where the sign has none of some phrases.
  func unless(_ phrases: [Phrase]) -> Recogniser {
    var copy = self
    copy.not += phrases
    return copy
  }

  /// The same, where the event contains one of some phrases.
  func within(_ phrases: [Phrase]) -> Recogniser {
    var copy = self
    copy.around = phrases
    return copy
  }

  /// The same, where the sign contains one of some texts letter by letter.
  func containing(_ texts: [String]) -> Recogniser {
    var copy = self
    copy.raw = texts
    return copy
  }
}
