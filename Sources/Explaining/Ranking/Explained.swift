import Bytes

/// An explanation of a line of a text.
package struct Explained: Sendable {
  package enum Confidence: String, Sendable { case high, medium, low }

  package let explanation: Explanation
  package let line: Int
  /// The line itself, cut where it is long.
  package let quote: String
  package let confidence: Confidence
  /// The number of events that have it as their first explanation.
  package internal(set) var count: Int
  let match: Match

  private static let longestQuote = 240

  init(_ match: Match, in event: Event) {
    explanation = match.explanation
    line = match.line
    quote = Self.quote(
      event.lines.first { $0.number == match.line && Self.says($0, match) }
        ?? event.lines.first { $0.number == match.line })
    count = 0
    confidence =
      match.verdict == .confirms || match.rank >= .words
      ? .high : match.rank == .enhancedCode ? .medium : .low
    self.match = match
  }

  private static func says(_ line: Event.Line, _ match: Match) -> Bool {
    guard !match.phrases.isEmpty else { return true }
    return Words(line.text).line(of: match.phrases) != nil
  }

  private static func quote(_ line: Event.Line?) -> String {
    let text = (line?.text ?? []).drop(while: \.isSpace)
    let quote = String(decoding: text, as: UTF8.self)
    return quote.count > longestQuote ? quote.prefix(longestQuote) + "…" : quote
  }
}
