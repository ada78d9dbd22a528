import Foundation
import TestKit
import Testing

struct TutorialTests {
  @Test func `the tutorial's answers, typed in, become the tutorial's files`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.commit()
    let session = try LiveSession(in: project / "ui.config")
    try session.see("Where should the configuration")
    try session.press("3", until: "Which mail server will AEM use?")
    try session.press("<Enter>", until: "Type to search.")
    try session.press("another<Enter>", until: "field 2 of 4, Host")
    try session.press("smtp.mymail.com<Enter>", until: "field 3 of 4, Port number")
    try session.press("<C-u>465<Enter>", until: "field 4 of 4, Login")
    try session.press("4", until: "Which port forwards are needed?")
    try session.press("e<Tab><Tab><C-u>30002<Enter><Up>", until: "portOrig 30002")
    try session.press("6", until: "Who sends")
    try session.press("noreply@wknd.site<Enter>", until: "field 2 of 6")
    try session.press("<Tab><C-u>EMAIL_USERNAME<Enter>", until: "field 4 of 6, Default value")
    try session.press("myApiKey<Enter>", until: "field 5 of 6")
    try session.press("<C-u>EMAIL_PASSWORD<Enter>", until: "field 6 of 6")
    try session.press("<C-s>", until: "What to do next:")
    try session.press("<Esc>", until: "field 6 of 6")
    try session.press("q")

    let (status, lines) = try session.end()
    #expect(status == "0")
    #expect(
      lines.contains { $0.hasPrefix("Every click and command: mailwizard handover") }, "\(lines)")
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Tutorial.forwardsPath) == Tutorial.forwards)
    #expect(
      try await project.status()
        == "?? \(Tutorial.forwardsPath)\n?? \(Tutorial.recordPath)\n?? \(Tutorial.mailPath)\n")
  }

  @Test func `the tutorial's answers, from a file, become the same files once`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.commit()
    let generate = ["generate", "--answers", "-"]
    let input = Array(Tutorial.answers.utf8)

    let first = try await Program.mailwizard.run(generate, in: project.path, input: input)
    #expect(first.status == 0)
    let paths = [Tutorial.mailPath, Tutorial.forwardsPath, Tutorial.recordPath]
    #expect(first.output == paths.map { "create  \($0)\n" }.joined())
    #expect(first.errors.contains("[credential-default]"))
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Tutorial.forwardsPath) == Tutorial.forwards)
    #expect(
      try await project.status()
        == "?? \(Tutorial.forwardsPath)\n?? \(Tutorial.recordPath)\n?? \(Tutorial.mailPath)\n")

    let second = try await Program.mailwizard.run(generate, in: project.path, input: input)
    #expect(second.status == 0)
    #expect(second.output == paths.map { "unchanged  \($0)\n" }.joined())
    #expect(try project.text(Tutorial.mailPath) == Tutorial.mail)
    #expect(try project.text(Tutorial.forwardsPath) == Tutorial.forwards)
  }

  @Test func `the command that a session prints writes what the session wrote`() async throws {
    let project = try TemporaryProject(
      [
        "pom.xml": .reactor("all", "ui config"),
        "keys": "2<Enter><Enter><Enter><Enter><C-s>",
      ]
        + Tree.configModule("ui config", app: "wknd-examples"))
    try await project.generate(Tutorial.answers)
    try FileManager.default.removeItem(
      atPath: project / Tutorial.recordPath.replacing("ui.config", with: "ui config"))
    let session = try await Program.mailwizard.run(
      ["--keys", "keys", "--dump-screen", "--size", "120x36"], in: project.path)
    let command = try #require(
      session.output.split(separator: "\n").map { $0.drop { $0 == " " } }
        .first { $0.hasPrefix("mailwizard generate ") })
    let files = [Tutorial.mailPath, Tutorial.forwardsPath].map {
      $0.replacing("ui.config", with: "ui config")
    }
    let written = try files.map(project.text)
    for file in files { try FileManager.default.removeItem(atPath: project / file) }

    let shell = String(command).replacing("mailwizard ", with: "'\(Program.built("mailwizard"))' ")
    let outcome = try await Program("sh").run(["-c", shell], in: project.path)
    #expect(outcome.status == 0, "\(shell): \(outcome.errors)")
    #expect(try files.map(project.text) == written)
    #expect(written.first == Tutorial.mail)
  }
}
