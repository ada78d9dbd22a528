package import MailSetup

/// What one message of AEM's log or of a mail server means, and what to do about it.
package struct Explanation: Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let title: String
  /// What gives it away: any of these sets, the whole set in one line.
  let clues: [Set<Clue>]
  /// What happened, in one or two sentences.
  package let meaning: String
  /// What to look at, likeliest first.
  package let look: [String]
  /// What to do, in order.
  package let cure: [String]
  /// The rules whose findings in a project fit this message.
  package let rules: [Rule.ID]
  /// Where the facts are from.
  package let source: String

  init(
    _ id: ID, _ title: String, _ clues: [Set<Clue>], meaning: String, look: [String],
    cure: [String], rules: [Rule.ID] = [], source: String
  ) {
    self.id = id
    self.title = title
    self.clues = clues
    self.meaning = meaning
    self.look = look
    self.cure = cure
    self.rules = rules
    self.source = source
  }

  /// The explanations that fit a message, a log or a stack trace, the most specific first; none
  /// where nothing in it is known.
  package static func matching(_ text: String) -> [Explanation] {
    let lines = scanner.lines(of: text)
    return all.filter { explanation in
      explanation.clues.contains { clues in lines.contains(where: clues.isSubset) }
    }
  }

  private static let scanner = ClueScanner(for: all.flatMap(\.clues).joined())
}
