package import MailSetup

/// The meaning of one message of AEM's log or of a mail server, with its remedy.
package struct Explanation: Hashable, Sendable {
  package typealias ID = String

  package let id: ID
  package let title: String
  /// The clues of the message: a line that has all clues of one of these sets is it.
  let clues: [Set<Clue>]
  /// The cause, in one or two sentences.
  package let meaning: String
  /// Places to check, the likeliest first.
  package let look: [String]
  /// The remedy, step by step.
  package let cure: [String]
  /// The rules whose findings in a project fit this message.
  package let rules: [Rule.ID]
  /// The source of the facts.
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
