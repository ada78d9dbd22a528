/// An explanation that matches a sign of an event.
struct Match: Sendable {
  let explanation: Explanation
  let line: Int
  let rank: Recogniser.Rank
  let depth: Int
  let verdict: Evidence.Verdict
  let phrases: [Phrase]

  var isGeneral: Bool { rank == .general }

  private var score: Int { isGeneral ? 0 : rank.rawValue * 2 + verdict.rawValue }

  /// Whether it ranks before another match for the same event.
  func isBetter(than other: Match) -> Bool {
    if isGeneral != other.isGeneral { return other.isGeneral }
    if score != other.score { return score > other.score }
    return depth > other.depth
  }

  /// The matches for an event, the best first: general ones only where no other fits.
  static func all(in event: EventSigns, with evidence: Evidence) -> [Match] {
    var matches: [Match] = []
    for sign in event.signs {
      for candidate in Candidate.byKind[sign.kind] ?? [] {
        guard let (recogniser, line) = candidate.recognising(sign, of: event) else { continue }
        let explanation = candidate.explanation
        let verdict = evidence.verdict(on: explanation, tunnelPorts: event.tunnelPorts)
        if explanation.needsEvidence && verdict != .confirms { continue }
        let match = Match(
          explanation: explanation, line: line, rank: recogniser.evidence, depth: sign.depth,
          verdict: verdict, phrases: recogniser.saying)
        if let index = matches.firstIndex(where: { $0.explanation.id == explanation.id }) {
          if match.isBetter(than: matches[index]) { matches[index] = match }
        } else {
          matches.append(match)
        }
      }
    }
    let sorted = matches.enumerated().sorted {
      $0.element.isBetter(than: $1.element)
        || !$1.element.isBetter(than: $0.element) && $0.offset < $1.offset
    }.map(\.element)
    guard let first = sorted.first else { return [] }
    return [first] + sorted.dropFirst().filter { $0.stands(behind: first) }.prefix(3)
  }

  /// Whether it says something more than the first: other words on another line.
  private func stands(behind first: Match) -> Bool {
    rank >= .words && !first.isGeneral && line != first.line
  }
}
