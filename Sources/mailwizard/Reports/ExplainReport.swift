import ArgumentParser
import Explaining
import JSONText
import MailSetup
import Screen
import Wizard

/// Explanations of lines of a text, the best first, or one that a person asked for by its name.
struct ExplainReport: Report {
  private let entries: [Entry]

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  fileprivate struct Entry {
    let id: String
    let title: String
    var explained: Explained?
    let cause: String
    let cure: String
    let confirm: String
    let source: String
    var findings: [Finding] = []
  }

  init(explained: [Explained], findings: [Finding]) {
    entries = explained.map { explained in
      var entry = Entry(explained.explanation)
      entry.explained = explained
      entry.findings = findings.filter { explained.explanation.rules.contains($0.rule) }
      return entry
    }
  }

  /// The explanation or the rule with a name.
  init?(named name: String) {
    if let explanation = Explanation.named(name) {
      entries = [Entry(explanation)]
    } else if let rule = Rule.named(name) {
      entries = [Entry(rule)]
    } else {
      return nil
    }
  }

  func text(in format: Format) -> String {
    switch format {
    case .text: entries.map(\.text).joined(separator: "\n")
    case .json: JSONValue.array(entries.map(\.json)).document
    }
  }
}

extension ExplainReport.Entry {
  fileprivate init(_ explanation: Explanation) {
    self.init(
      id: explanation.id, title: explanation.title, cause: explanation.cause,
      cure: explanation.cure, confirm: explanation.confirm, source: explanation.source)
  }

  fileprivate init(_ rule: Rule) {
    self.init(
      id: rule.id, title: rule.what,
      cause: "mailwizard check reports it with the severity \(rule.severity.rawValue).",
      cure: rule.advice, confirm: "mailwizard check names the file and the place.",
      source: rule.source)
  }

  fileprivate var json: JSONValue {
    .object(present: [
      "id": .string(id), "title": .string(title),
      "line": explained.map { .number(String($0.line)) } ?? .null,
      "quote": explained.map { .string($0.quote) } ?? .null, "cause": .string(cause),
      "cure": .string(cure), "confirm": .string(confirm), "source": .string(source),
      "confidence": explained.map { .string($0.confidence.rawValue) } ?? .null,
      "count": explained.map { .number(String($0.count)) },
    ])
  }

  /// The title stands at the left margin, and nothing else does.
  fileprivate var text: String {
    let place = explained.map { explained in
      let count = explained.count > 1 ? ", and \(explained.count - 1) more like it" : ""
      return "  Line \(explained.line)\(count):\n"
        + explained.quote.printable.wrapped(to: 74).map { "    \($0)\n" }.joined()
    }
    return "\(title.printable) (\(id))\n" + (place ?? "") + section("Cause", cause)
      + (findings.isEmpty ? "" : "  In this project:\n" + findings.map(item).joined())
      + section("Do", cure) + section("Confirm", confirm) + "  Source: \(source)\n"
  }

  private func section(_ title: String, _ text: String) -> String {
    "  \(title):\n" + text.wrapped(to: 74).map { "    \($0)\n" }.joined()
  }

  /// A place is never cut, so that it can be copied.
  private func item(_ finding: Finding) -> String {
    let lines = "\(finding.message) [\(finding.rule)]".printable.wrapped(to: 74)
    let place = finding.place.map { "    \($0.words.printable):\n" } ?? ""
    return place + lines.map { "    \($0)\n" }.joined()
  }
}
