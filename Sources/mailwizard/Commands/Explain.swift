import ArgumentParser
import Explaining
import MailSetup
import Workspace

/// `mailwizard explain`: the meaning of an error of AEM or a mail server, or of a rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains an error line of AEM or a mail server, or a rule of check.",
    discussion: """
      Without a text it reads standard input, such as a log. Inside a project it also names the \
      findings that fit.
      """)

  @Argument(help: ArgumentHelp("A line of a log, or a rule's name.", valueName: "text"))
  var text: [String] = []

  @Option(
    help: ArgumentHelp("The AEM project to look into.", valueName: "dir"), completion: .directory)
  var project: String?

  func run() throws {
    let line = text.joined(separator: " ")
    if let rule = Rule.named(line.lowercased()) {
      return try Output.write(.lines(ExplainReport.lines(rule)))
    }
    let input = text.isEmpty ? String(decoding: try Input.read("-"), as: UTF8.self) : line
    let findings = try findings()
    let explanations = Explanation.matching(input)
    guard !explanations.isEmpty else { throw Failure.unknownText }
    let parts = explanations.map { ExplainReport.lines($0, findings: findings) }
    try Output.write(.lines(Array(parts.joined(separator: [""]))))
  }

  /// The findings in the project; none if there is no project around.
  private func findings() throws -> [Finding] {
    if let project { return ProjectCheck(try Project.detected(from: project)).findings }
    return (try? Detection.masking(from: ".")).map { ProjectCheck($0.project).findings } ?? []
  }
}
