import Foundation
import TestKit
import Testing

/// `y` gives a command to the terminal's clipboard, as it is pasted.
struct ClipboardTests {
  /// The texts that were sent to the clipboard with OSC 52.
  private func copied(_ session: PseudoTerminal) -> [String] {
    session.text.matches(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{7}/).map { match in
      String(decoding: Data(base64Encoded: String(match.1)) ?? Data(), as: UTF8.self)
    }
  }

  @Test func `the bytes that come out are the command, unfolded`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try PseudoTerminal(Program.built("mailwizard"), [project.path])
    try session.wait(for: "Where should the configuration")
    session.send("c")
    try session.wait(for: "Next steps, line 1 of")
    session.send("y")
    try session.read(until: "a text for the clipboard") { !copied($0).isEmpty }
    let command = try #require(copied(session).first)
    let printed = try await Program.mailwizard.run(["handover", project.path]).output
    let block = command.split(separator: "\n").joined(separator: "\n")
    #expect(command.hasSuffix("\n") && !command.hasSuffix("\n\n"))
    #expect(command.hasPrefix("mailwizard cloud ") && printed.contains(block), "\(command)")
    session.send("q")
    try session.read(until: "the step") { $0.text.contains("field ") }
  }

  @Test func `a terminal multiplexer has it on its clipboard`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    try session.acceptClipboard()
    try session.press("6", until: "From address")
    try session.press("<C-u>one@wknd.site<C-s>", until: "The same without a terminal:")
    try session.press("y", until: "Sent to the clipboard: ")
    let path = Tutorial.recordPath
    #expect(try session.clipboard() == "mailwizard generate --answers \(path)\n")
  }
}
