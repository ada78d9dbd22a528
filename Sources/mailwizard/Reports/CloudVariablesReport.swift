import CloudManager
import JSONText
import MailSetup

/// The outcome for each variable. Names are shown, values never.
struct CloudVariablesReport: Report, Sendable {
  enum Outcome: Sendable {
    case untouched
    case set([String])
    case wrongTypes([CloudVariable])
    case failed(CloudFault)
    case unconfirmed(String)
  }

  let program: String
  var entries: [(target: CloudTarget, outcome: Outcome)] = []

  init(program: String) { self.program = program }

  /// Whether nothing keeps the values from being sent.
  var isClear: Bool {
    entries.allSatisfy { if case .untouched = $0.outcome { true } else { false } }
  }

  var status: ExitStatus {
    let words = Set(entries.map(\.outcome.word))
    if words == ["set"] { return .done }
    if !words.isDisjoint(with: ["set", "unconfirmed"]) { return .findings }
    return words.contains("failed") ? .files : .findings
  }

  var lines: [Line] { entries.map { "\($0.target.words): \($0.outcome.words)" } }

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text: .lines(lines)
    case .json:
      .json([
        "program": .string(program), "stopped": .null, "command": .null,
        "environments": .array(
          entries.map {
            [
              "id": .string($0.target.id), "outcome": .string($0.outcome.word),
              "words": .string($0.outcome.words),
            ]
          }),
      ])
    }
  }
}

extension CloudVariablesReport.Outcome {
  fileprivate var word: String {
    switch self {
    case .untouched: "untouched"
    case .set: "set"
    case .wrongTypes: "wrongTypes"
    case .failed: "failed"
    case .unconfirmed: "unconfirmed"
    }
  }

  fileprivate var words: String {
    switch self {
    case .untouched: "nothing was set: mailwizard stopped at another environment."
    case .set(let names): "set \(names.joined(separator: ", ")). AEM restarts within minutes."
    case .wrongTypes(let variables):
      variables.map {
        "\($0.name) is a \($0.kind.title) in Cloud Manager, and the files read the other type."
      }.joined(separator: " ")
        + """
         Nothing was set. A type cannot be changed: delete the name in Cloud Manager, then set it \
        anew.
        """
    case .failed(let fault): "nothing was set: \(fault.words)"
    case .unconfirmed(let words): "sent, but not confirmed: \(words)"
    }
  }
}
