import ArgumentParser
import Explaining
import JSONText
import MailSetup
import Screen
import Wizard

/// Explanations of lines of a text, the best first, or one that a person asked for by its name.
struct ExplainReport: Report {
  private let entries: [Entry]

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

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(Array(entries.map(\.lines).joined(separator: [""])))
    case .json: .json(.array(entries.map(\.json)))
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
      cause:
        "mailwizard check reports this as \(rule.severity == .error ? "an error" : "a warning").",
      cure: rule.advice, confirm: "Run mailwizard check, which names the file and the line.",
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

  /// The title is at the left margin; all other lines are indented.
  fileprivate var lines: [Line] {
    let place = explained.map { explained -> [Line] in
      let count = explained.count > 1 ? ", and \(explained.count - 1) more like it" : ""
      return ["  Line \(explained.line)\(count):"] + wrap(explained.quote)
    }
    return ["\(title) (\(id))"] + (place ?? []) + section("Cause", cause)
      + (findings.isEmpty ? [] : ["  In this project:"] + findings.flatMap(item))
      + section("What to do", cure) + section("Confirm", confirm) + ["  Source: \(source)"]
  }

  private func section(_ title: String, _ text: String) -> [Line] {
    ["  \(title):"] + wrap(text)
  }

  /// A place is never cut, so that it can be copied.
  private func item(_ finding: Finding) -> [Line] {
    let place = finding.place.map { ["    \($0.words):" as Line] } ?? []
    return place + wrap("\(finding.message) [\(finding.rule)]")
  }

  private func wrap(_ text: String) -> [Line] {
    Outgoing.wrapped(text, to: 74).map { "    \($0)" }
  }
}
