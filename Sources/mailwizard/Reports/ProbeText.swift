import Explaining
import Screen

/// Facts about a server or a service, for a person.
enum ProbeText {
  /// A title and facts, each in lines of its own.
  static func lines(_ title: String, _ facts: [(name: String, words: String?)]) -> [Line] {
    [Line(title)]
      + facts.flatMap { fact in
        fact.words.map { wrap("\(fact.name): \($0)", indent: 2) } ?? []
      }
  }

  /// The meaning of a refusal and the cure; nothing where neither is known.
  static func explanation(of refusal: String?, with evidence: Evidence = Evidence()) -> [Line] {
    guard let first = meaning(of: refusal, with: evidence) else { return [] }
    return wrap("Meaning: \(first.title). \(first.cause)", indent: 2)
      + wrap("Do: \(first.cure)", indent: 2)
      + wrap("More: mailwizard explain \(first.id)", indent: 2)
  }

  static func meaning(of refusal: String?, with evidence: Evidence) -> Explanation? {
    refusal.flatMap {
      Explainer.explanations(of: $0, with: evidence).explained.first?.explanation
    }
  }

  static func wrap(_ text: String, indent: Int) -> [Line] {
    Outgoing.wrapped(text, to: 78 - indent).enumerated().map { index, line in
      let more = index == 0 ? 0 : indent
      return Line(String(repeating: " ", count: indent + more) + line)
    }
  }
}
