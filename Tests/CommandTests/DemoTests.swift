import Foundation
import Platform
import TestKit
import Testing

/// The demo project lasts as long as somebody can want it.
@Suite(.serialized) struct DemoTests {
  private let folder: TemporaryProject

  init() throws { folder = try TemporaryProject() }

  private var projects: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("mailwizard-demo-") }
    }
  }

  private func session(
    _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["--demo"] + arguments,
      environment: environment.merging(["TMPDIR": folder.path]) { $1 })
    try session.read(until: "the first step") {
      $0.text.contains(arguments == ["--accessible"] ? "App [" : "^S")
    }
    #expect(try projects.count == 1)
    return session
  }

  @Test(arguments: ["q", "\u{3}", "6\u{15}me@acme.site\u{3}d"])
  func `a demo without a save is removed`(keys: String) throws {
    let session = try session()
    session.send(keys)
    try session.waitForEnd()
    #expect(session.exitStatus == (keys.count == 1 ? 0 : 1))
    #expect(!session.text.contains("demo project is in"))
    #expect(try projects == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP], [[], ["--accessible"]])
  func `a demo that a signal ends is removed`(signal: Int32, arguments: [String]) throws {
    let session = try session(arguments)
    try session.signal(signal)
    try session.waitForEnd()
    #expect(session.endingSignal == signal)
    #expect(try projects == [])
  }

  @Test func `a demo whose terminal cannot place a cursor is removed`() throws {
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["--demo"],
      environment: ["TMPDIR": folder.path, "TERM": "dumb"])
    try session.wait(for: "App [")
    session.send("\u{3}")
    try session.waitForEnd()
    #expect(session.endingSignal == SIGINT)
    #expect(try projects == [])
  }

  @Test(arguments: [["--accessible"], ["--keys", "/dev/null", "--dump-screen"]])
  func `a demo without a terminal is removed`(arguments: [String]) async throws {
    let outcome = try await Program.mailwizard.run(
      ["--demo"] + arguments, environment: ["TMPDIR": folder.path])
    #expect(outcome.status == 1)
    #expect(try projects == [])
  }

  @Test func `a demo that cannot start leaves nothing`() async throws {
    let outcome = try await Program.mailwizard.run(
      ["--demo", "--accessible", "--forwards", "/dev/null"], environment: ["TMPDIR": folder.path])
    #expect(outcome.status == 2)
    #expect(try projects == [])
  }

  @Test func `a demo with answers for next time is kept and named once`() throws {
    let session = try session([], ["XDG_STATE_HOME": folder.path])
    session.send("6\u{15}me@acme.site\u{3}\u{3}")
    try session.waitForEnd()
    #expect(session.exitStatus == 1)
    let name = try #require(try projects.first)
    let farewell = session.text.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(farewell.contains("The demo project is in \(folder.path)/\(name)/acme."))
    #expect(farewell.matches(of: /mailwizard-demo/).count == 1)
  }

  @Test func `a demo with saved files is kept and named`() async throws {
    let answers =
      "step networking\nflexible\nstep service\nsendgrid\nstep credentials\nme@acme.site\nsave\nquit\n"
    let outcome = try await Program.mailwizard.run(
      ["--demo", "--accessible"], input: Array(answers.utf8), environment: ["TMPDIR": folder.path])
    #expect(outcome.status == 0, "\(outcome)")
    let name = try #require(try projects.first)
    #expect(
      outcome.output.hasSuffix("The demo project is in \(folder.path)/\(name)/acme.\n"),
      "\(outcome.output)")
  }
}
