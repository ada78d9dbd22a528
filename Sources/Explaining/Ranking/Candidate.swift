/// An explanation with its recognisers for one kind of sign; a class, since a log has many signs and
/// a copy of each value would take longer than the comparison.
final class Candidate: Sendable {
  let explanation: Explanation
  private let recognisers: [Recogniser]
  /// The names that a sign may have; nil if a recogniser accepts any.
  private let names: Set<String>?

  static let byKind: [Sign.Kind: [Candidate]] = {
    var result: [Sign.Kind: [Candidate]] = [:]
    for explanation in Explanation.all {
      for (kind, recognisers) in Dictionary(grouping: explanation.recognises, by: \.kind) {
        result[kind, default: []].append(Candidate(explanation, recognisers))
      }
    }
    return result
  }()

  private init(_ explanation: Explanation, _ recognisers: [Recogniser]) {
    self.explanation = explanation
    self.recognisers = recognisers
    let acceptsAny = recognisers.contains(where: \.names.isEmpty)
    names = acceptsAny ? nil : Set(recognisers.flatMap(\.names))
  }

  /// The most significant recogniser that matches a sign, with the line of the sign.
  func recognising(_ sign: Sign, of event: EventSigns) -> (Recogniser, line: Int)? {
    if let names, names.isDisjoint(with: sign.names) { return nil }
    var best: (index: Int, line: Int)?
    for index in recognisers.indices {
      guard let line = recognisers[index].line(in: sign, of: event) else { continue }
      if let best, recognisers[best.index].evidence >= recognisers[index].evidence { continue }
      best = (index, line)
    }
    return best.map { (recognisers[$0.index], line: $0.line) }
  }
}
