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

  /// The explanations, the best first, and the signs that no explanation matches.
  package mutating func finish() -> (explained: [Explained], recognised: [Recognised]) {
    var events: [Event] = []
    reader.finish { events.append($0) }
    for event in events { explain(event) }
    return (explained.values.sorted(by: Self.stands), recognised)
  }

  /// Explains a whole text.
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

  /// General explanations come last, and the commonest of the others first. Of two that are equally
  /// common, the surer comes first.
  private static func stands(_ left: Explained, before right: Explained) -> Bool {
    if left.match.isGeneral != right.match.isGeneral { return right.match.isGeneral }
    if left.count != right.count { return left.count > right.count }
    if left.match.isBetter(than: right.match) { return true }
    return !right.match.isBetter(than: left.match)
      && (left.line, left.explanation.id) < (right.line, right.explanation.id)
  }
}
