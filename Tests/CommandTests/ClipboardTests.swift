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

  @Test(arguments: [("xterm-256color", true), ("linux", false), ("vt100", false)])
  func `a page links its files and addresses on terminals that take links`(
    _ terminal: String, _ isLinked: Bool
  ) async throws {
    let project = try TemporaryProject(Tutorial.project)
    try await project.generate(Tutorial.answers)
    let session = try PseudoTerminal(
      Program.built("mailwizard"), [project.path], environment: ["TERM": terminal])
    try session.wait(for: "Where should the configuration")
    #expect(!session.text.contains("\u{1B}]8;"))
    session.send("6")
    try session.wait(for: "From address")
    session.send("\u{15}one@wknd.site\u{13}")
    try session.wait(for: "Saved, line 1 of")
    session.send("?")
    try session.wait(for: "All keys")
    let links = session.text.matches(of: /\u{1B}\]8;;([^\u{1B}]+)\u{1B}\\([^\u{1B}]+)/)
    let names = Set(links.map { String($0.2) })
    let own: Set = [Tutorial.mailPath, Tutorial.recordPath].reduce(into: Set<String>()) {
      $0.insert(String($1.split(separator: "/").last ?? ""))
    }
    #expect(names == (isLinked ? own : []))
    #expect(links.allSatisfy { $0.1.hasPrefix("file://") && $0.1.hasSuffix($0.2) })
    #expect(session.text.contains("\u{1B}]8;") == isLinked)
    session.forget()
    session.send("\u{1B}")
    try session.wait(for: "What to do next")
    try session.read(until: "the links again") { $0.text.contains("\u{1B}]8;;\u{1B}") == isLinked }
    session.send("qq")
    try session.waitForEnd()
  }

  @Test func `a help links every piece of its address to the whole of it`() throws {
    let project = try TemporaryProject(Tutorial.project)
    let session = try PseudoTerminal(Program.built("mailwizard"), [project.path])
    try session.wait(for: "Where should the configuration")
    session.send("?")
    try session.wait(for: "Help for the field")
    let links = { (session: PseudoTerminal) in
      session.text.matches(of: /\u{1B}\]8;;([^\u{1B}]+)\u{1B}\\([^\u{1B}]+)/)
        .map { (address: String($0.1), piece: String($0.2)) }
    }
    try session.read(until: "the whole address in pieces") { session in
      let links = links(session)
      return links.count > 1 && links.map(\.piece).joined() == links[0].address
    }
    #expect(Set(links(session).map(\.address)).count == 1)
    #expect(links(session)[0].address.hasPrefix("https://experienceleague.adobe.com/"))
  }

  @Test func `a terminal shows the same page with its links`() throws {
    let project = try TemporaryProject(Tutorial.project)
    let session = try LiveSession(in: project.path)
    try session.see("Where should the configuration")
    let plain = try LiveSession(in: project.path, environment: ["TERM": "vt100"])
    try plain.see("Where should the configuration")
    let stops = [
      ("?", "Help for the field"), ("?", "All keys"), ("<Esc>", "field 1 of"),
      ("c", "Next steps, line 1"), ("<End>", "mailwizard handover prints all steps"),
      ("<Esc>", "field 1 of"),
    ]
    for (keys, words) in stops {
      try session.press(keys, until: words)
      try plain.press(keys, until: words)
      try session.wait(until: "the same screen") { try session.lines == plain.lines }
    }
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
