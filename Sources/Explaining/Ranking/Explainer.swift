import Bytes

/// Explains a text that comes in pieces: a line, a stack, or a log of any size.
package struct Explainer {
  private static let mostKnown = 4096
  private static let mostRecognised = 5

  private let evidence: Evidence
  private var reader = EventReader()
  private var explained: [Explanation.ID: Explained] = [:]
  private var recognised: [Recognised] = []
  /// The explanation of each kind of event that was seen: a log repeats itself.
  private var known: [UInt64: Explanation.ID?] = [:]

  package init(evidence: Evidence = Evidence()) {
    self.evidence = evidence
  }

  package mutating func read(_ piece: some Sequence<UInt8>) {
    var events: [Event] = []
    reader.read(Array(piece)[...]) { events.append($0) }
    for event in events { explain(event) }
  }

  /// The explanations, the best first, and signs that none fits.
  package mutating func finish() -> (explained: [Explained], recognised: [Recognised]) {
    var events: [Event] = []
    reader.finish { events.append($0) }
    for event in events { explain(event) }
    return (explained.values.sorted(by: Self.stands), recognised)
  }

  /// What is said of a whole text.
  package static func explanations(
    of text: String, with evidence: Evidence = Evidence()
  ) -> (explained: [Explained], recognised: [Recognised]) {
    var explainer = Explainer(evidence: evidence)
    explainer.read(text.utf8)
    return explainer.finish()
  }

  private mutating func explain(_ event: Event) {
    let fingerprint = event.fingerprint
    if let id = known[fingerprint] {
      if let id { explained[id]?.count += 1 }
      return
    }
    let signs = EventSigns(event)
    let matches = Match.all(in: signs, with: evidence)
    for (index, match) in matches.enumerated() {
      let new = Explained(match, in: event)
      let id = match.explanation.id
      if explained[id].map({ new.match.isBetter(than: $0.match) && $0.count == 0 }) ?? true {
        explained[id] = new
      }
      if index == 0 { explained[id]?.count += 1 }
    }
    if known.count < Self.mostKnown { known[fingerprint] = .some(matches.first?.explanation.id) }
    if matches.isEmpty, recognised.count < Self.mostRecognised {
      recognised += Recognised.all(in: signs).prefix(Self.mostRecognised - recognised.count)
    }
  }

  /// General ones last, the commonest first, the surest of the equally common before the others.
  private static func stands(_ left: Explained, before right: Explained) -> Bool {
    if left.match.isGeneral != right.match.isGeneral { return right.match.isGeneral }
    if left.count != right.count { return left.count > right.count }
    if left.match.isBetter(than: right.match) { return true }
    return !right.match.isBetter(than: left.match)
      && (left.line, left.explanation.id) < (right.line, right.explanation.id)
  }
}

extension Event {
  /// A number that is the same for events that differ in nothing but times, addresses and ids.
  var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in head?.logger ?? [] { add(byte) }
    add(head?.level == .info || head?.level == .debug ? 1 : 2)
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? min(head?.messageStart ?? 0, line.text.count) : 0
      for word in line.text[start...].split(separator: .space) {
        if word.isIdentifier { add(1) } else { for byte in word { add(byte) } }
        add(.space)
      }
      add(.lineFeed)
    }
    return hash
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a mail address, a long hexadecimal number, or has a long decimal one; the codes
  /// of Microsoft Entra are long, and tell one error from another.
  fileprivate var isIdentifier: Bool {
    guard count >= 7 else { return false }
    var (digits, isHexadecimal, hasDigits) = (0, count >= 9, false)
    for byte in self {
      if byte == UInt8(ascii: "@") { return true }
      digits = byte.isDigit ? digits + 1 : 0
      hasDigits = hasDigits || digits > 0
      if digits == 7 && firstRange(of: "AADSTS") == nil { return true }
      isHexadecimal = isHexadecimal && (byte.isHexadecimal || byte == .minus || byte == .colon)
    }
    return isHexadecimal && hasDigits
  }
}
