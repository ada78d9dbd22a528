import Foundation
import TestKit
import Testing

/// Folders and files that cannot be read: `check` names them, and nothing is saved.
struct UnreadableTests {
  private static let osgi = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"
  private let project: TemporaryProject
  private let malformed = "other.config/pom.xml"

  init() throws {
    project = try TemporaryProject(
      Tree.archetype(folders: ["config"]) + .configModule("other.config", app: "other")
        + ["\(Self.osgi)/config/\(String.mail)": Tutorial.mail, malformed: "<project>"])
    try project.link("\(Self.osgi)/config.prod", to: "config")
  }

  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.mailwizard.run(arguments, in: project.path)
  }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func `check names it in every format and ends with 3`(format: String) async throws {
    let outcome = try await run("check", "--format", format, "--fail-on", "never")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains(malformed), "\(outcome)")
    #expect(outcome.output.contains("\(Self.osgi)/config.prod"), "\(outcome)")
    if format == "sarif" {
      #expect(try await JSONSchema.sarif.verdicts(on: [outcome.output]) == [true])
    }
  }

  @Test func `nothing is written past it, and the session does not open`() async throws {
    try project.write(["answers.json": "{}"])
    for arguments in [
      ["generate", "--answers", "answers.json", "--replace"], ["handover"],
      ["--accessible", "."], ["check", "--fix"],
    ] {
      let outcome = try await Program.mailwizard.run(arguments, in: project.path)
      #expect(outcome.status == 3, "\(arguments) \(outcome)")
      #expect((outcome.errors + outcome.output).contains(malformed), "\(arguments) \(outcome)")
    }
    #expect(try project.text("\(Self.osgi)/config/\(String.mail)") == Tutorial.mail)
    #expect(try project.text("ui.config/src/main/cloudmanager/advanced-networking.json") == nil)
  }

  @Test func `a journal that a repository brings is left alone, and said`() async throws {
    try FileManager.default.removeItem(atPath: project / malformed)
    try FileManager.default.removeItem(atPath: project / "\(Self.osgi)/config.prod")
    try project.write([
      ".mailwizard-7.save": "4:3:7,2:", "answers.json": Tutorial.answers,
    ])
    let outcome = try await run("generate", "--answers", "answers.json")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.contains(".mailwizard-7.save: you did not save this"), "\(outcome)")
    #expect(try project.text(".mailwizard-7.save") != nil)
  }
}
