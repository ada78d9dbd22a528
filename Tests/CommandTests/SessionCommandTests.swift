import TestKit
import Testing

/// The options of a session and the environment variables that act on it.
struct SessionCommandTests {
  /// A session on a project, once its first screen is there.
  private func opened(
    _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> (PseudoTerminal, TemporaryProject) {
    let project = try TemporaryProject(Tutorial.project)
    let session = try PseudoTerminal(
      Program.built("mailwizard"), arguments + [project.path], environment: environment)
    try session.wait(for: "Where should the configuration")
    try session.wait(for: "^S")
    return (session, project)
  }

  @Test func `colors are used unless somebody asks for none`() throws {
    let color = /\u{1B}\[[0-9;]*3[0-7]m/
    #expect(try opened().0.text.contains(color))
    #expect(try opened([], ["NO_COLOR": ""]).0.text.contains(color))
    for (arguments, environment) in [
      (["--no-color"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "xterm-mono"]),
    ] {
      #expect(try !opened(arguments, environment).0.text.contains(color))
    }
  }

  @Test(arguments: [(["--ascii"], [:]), ([], ["LC_ALL": "C"])])
  func `ASCII alone is written where that is asked for`(
    _ arguments: [String], _ environment: [String: String]
  ) throws {
    let (session, _) = try opened(arguments, environment)
    #expect(session.output.allSatisfy { $0 < 0x80 })
    #expect(session.text.contains("Project ="))
  }

  @Test(arguments: ["", "?", "??", "2", "3", "3<Enter>", "4a", "5", "6", "7", "d", "c", "4<C-c>"])
  func `every screen has an ASCII form`(_ keys: String) async throws {
    let project = try TemporaryProject(Tutorial.project + ["keys": keys])
    for size in ["40x10", "80x24", "120x36"] {
      let dump = ["--keys", project / "keys", "--dump-screen", "--size", size, project.path]
      let plain = try await Program.mailwizard.run(dump).output
      let ascii = try await Program.mailwizard.run(dump + ["--ascii"]).output
      let isASCII = ascii.allSatisfy(\.isASCII)
      #expect(isASCII, "\(size)\n\(ascii)")
      #expect(ascii.count == plain.count)
    }
  }

  @Test func `a dumped screen is what a terminal shows after the same keys`() async throws {
    let script = "6me@wknd.site<Esc>\nme@日本.site<Down> <C-p>p<Down>"
    let project = try TemporaryProject(Tutorial.project + ["keys": script])
    let keys = ["--keys", project / "keys"]
    let dump = try await Program.mailwizard.run(keys + ["--dump-screen", project.path])
    #expect(dump.status == 1)
    let session = try LiveSession(keys + [project.path])
    let dumped = dump.output.split(separator: "\n", omittingEmptySubsequences: false)
    try session.wait(until: "the dumped screen") { try session.lines == dumped.map(String.init) }
    try session.press("<Esc><C-n>", until: "me@日本.site")
    try session.press("<C-c>", until: "You have unsaved changes")
    try session.press("d")
    #expect(try session.end().status == "1")
  }

  @Test func `the size is the terminal's, whatever is exported`() throws {
    let (session, _) = try opened([], ["LINES": "10", "COLUMNS": "40"])
    #expect(session.text.contains("┬"))
    #expect(session.text.contains("Credentials"))
  }

  @Test func `the mouse chooses, focuses and scrolls where it is asked for`() throws {
    #expect(try Modes(after: opened().0.text).set.isDisjoint(with: Modes.mouse))
    let (session, _) = try opened(["--mouse"])
    // The step Networking on the second line, then its last option.
    session.send("\u{1B}[<0;15;2M\u{1B}[<0;15;2m")
    try session.wait(for: "Dedicated egress IP")
    session.send("\u{1B}[<0;10;9M\u{1B}[<0;10;9m")
    try session.wait(for: "unsaved")
    session.send("??")
    try session.wait(for: "All keys")
    session.forget()
    session.send("\u{1B}[<65;10;9M")
    try session.read(until: "the scrolled page") { !$0.output.isEmpty }
  }
}
