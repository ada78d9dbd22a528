import Foundation
import TestKit
import Testing

/// Colors and links in what `check` prints.
struct ColorTests {
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject(CheckTests.faulty) }

  /// The text on a terminal.
  private func terminal(
    _ options: [String] = [], _ environment: [String: String] = [:]
  ) throws -> String {
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["check", project / "aem"] + options, columns: 200,
      environment: environment)
    try session.waitForEnd()
    #expect(session.exitStatus == 1)
    return session.text
  }

  private let red = "\u{1B}[31merror\u{1B}[0m: "
  private let yellow = "\u{1B}[33mwarning\u{1B}[0m: "

  @Test(
    arguments: [
      ([], [:], true, true), ([], ["NO_COLOR": "1"], false, false),
      ([], ["NO_COLOR": ""], true, true),
      ([], ["TERM": "dumb"], false, false), ([], ["TERM": "linux"], true, false),
      ([], ["TERM": "ansi"], true, false), ([], ["TERM": "tmux-256color"], true, true),
      (["--color", "never"], [:], false, false), (["--color", "auto"], [:], true, true),
      (["--color", "always"], ["NO_COLOR": "1"], true, true),
      (["--color", "always"], ["TERM": "dumb"], true, false),
      (["--format", "json"], [:], false, false), (["--format", "sarif"], [:], false, false),
      (["--format", "github"], [:], false, false),
      (["--format", "json", "--color", "always"], [:], false, false),
    ] as [([String], [String: String], Bool, Bool)])
  func `a terminal is given colors and links that it takes and nobody forbids`(
    options: [String], environment: [String: String], isColored: Bool, isLinked: Bool
  ) throws {
    let text = try terminal(options, environment)
    #expect(text.contains(red) == isColored, "\(text)")
    #expect(text.contains(yellow) == isColored)
    #expect(text.contains("\u{1B}]8;;") == isLinked)
    #expect(text.contains("\u{1B}") == isColored)
  }

  @Test(arguments: [("auto", false), ("always", true), ("never", false)])
  func `a pipe is given colors where they are asked for, and never links`(
    choice: String, isColored: Bool
  ) async throws {
    let outcome = try await Program.mailwizard.run(
      ["check", project / "aem", "--color", choice])
    #expect(outcome.output.contains(red) == isColored)
    #expect(!outcome.output.contains("\u{1B}]"))
  }

  @Test func `colors and links change no word`() throws {
    let plain = try terminal(["--color", "never"])
    let bare = try terminal().replacing(/\u{1B}\[\d+m/, with: "")
      .replacing(/\u{1B}\]8;;[^\u{1B}]*\u{1B}\\/, with: "")
    #expect(bare == plain)
  }

  @Test func `a link leads to the file, on this machine, whatever its name`() throws {
    let project = try TemporaryProject(
      Tree.archetype(app: "a b%;#ö").inside("größe #1%;") + [
        "größe #1%;/ui.config/src/main/content/jcr_root/apps/a b%;#ö/osgiconfig/config/\(String.mail)":
          "{ \"smtp.host\": \"x\" }"
      ])
    let session = try PseudoTerminal(
      Program.built("mailwizard"), ["check", project / "größe #1%;"], columns: 200)
    try session.waitForEnd()
    let link = try #require(
      session.text.firstMatch(of: /\u{1B}\]8;;file:\/\/([^\/]*)(\/[^\u{1B}]*)\u{1B}\\/))
    #expect(link.1 != "")
    #expect(
      link.2.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-._~%".contains($0)) })
    let path = try #require(String(link.2).removingPercentEncoding)
    #expect(try project.text(String(path.dropFirst(project.path.count + 1))) != nil, "\(path)")
  }
}
