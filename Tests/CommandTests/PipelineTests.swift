import Foundation
import TestKit
import Testing

/// The examples for pipelines in the README, as far as they run without the services.
struct PipelineTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The commands of the examples: GitHub's, Azure's, Cloud Manager's.
  private func commands() async throws -> [[String]] {
    let readme = try String(
      contentsOf: Self.folder.appending(path: "../../README.md").standardized, encoding: .utf8)
    let section = try #require(
      readme.split(separator: "\n## ").first { $0.hasPrefix("In a pipeline") })
    let outcome = try await Program("python3").run(
      [Self.folder.appending(path: "pipeline.py").path], input: Array(section.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([[String]].self, from: Data(outcome.output.utf8))
  }

  /// Runs the commands of one example as its service does, one after the other.
  private func run(_ commands: [String], in project: TemporaryProject) async throws
    -> [Program.Outcome]
  {
    try await project.commit()
    try project.write(["tools/": "", "staging/": ""])
    try project.link("tools/mailwizard", to: Program.built("mailwizard"))
    var outcomes: [Program.Outcome] = []
    for command in commands {
      let script = command.replacing("$(Build.ArtifactStagingDirectory)", with: project / "staging")
        .replacing("${project.basedir}", with: project.path)
      outcomes.append(try await Program("bash").run(["-e", "-c", script], in: project.path))
    }
    return outcomes
  }

  private func runAll(
    in tree: Tree
  ) async throws -> (outcomes: [[Program.Outcome]], logs: [String]) {
    var outcomes: [[Program.Outcome]] = []
    var logs: [String] = []
    for commands in try await commands() {
      let project = try TemporaryProject(tree)
      outcomes.append(try await run(commands, in: project))
      logs += try ["mailwizard.sarif", "staging/mailwizard.sarif"].compactMap(project.text)
    }
    return (outcomes, logs)
  }

  @Test func `every example passes a project without errors`() async throws {
    let tree =
      Tutorial.project + [
        Tutorial.mailPath: Tutorial.mail.replacing(";default=myApiKey", with: ""),
        Tutorial.forwardsPath: Tutorial.forwards,
      ]
    let (outcomes, logs) = try await runAll(in: tree)
    #expect(outcomes.map { $0.map(\.status) } == [[0, 0], [0, 0], [0]], "\(outcomes)")
    #expect(try await JSONSchema.sarif.verdicts(on: logs) == [true, true])
  }

  @Test func `every example stops a project with errors, and tells where they are`() async throws {
    let (outcomes, logs) = try await runAll(in: CheckTests.faulty)
    #expect(outcomes.map { $0.map(\.status) } == [[1, 0], [0, 1], [1]], "\(outcomes)")
    let file = "aem/ui.config/src/main/cloudmanager/advanced-networking.json"
    #expect(outcomes[0][0].output.contains("::error file=\(file),line=4,col=5,"))
    #expect(logs.allSatisfy { $0.contains(file) })
    #expect(try await JSONSchema.sarif.verdicts(on: logs) == [true, true])
    for outcome in [outcomes[1][1], outcomes[2][0]] {
      #expect(outcome.output.contains(": error: "))
      #expect(!outcome.output.contains("\u{1B}"))
    }
  }
}
