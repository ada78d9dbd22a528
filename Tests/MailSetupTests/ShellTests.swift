import TestKit
import Testing

@testable import MailSetup

struct ShellTests {
  @Test(arguments: ["bash", "dash", "zsh"])
  func `a folder whose name ends in a line end is still that folder`(shell: String) async throws {
    let place = try TemporaryProject(["acme\n\n/file": "x"])
    let folder = Shell.quote(place / "acme\n\n")
    #expect(!folder.utf8.contains(0x0A))
    #expect(try await Program(shell).run(["-c", "cd \(folder) && cat file"]).output == "x")
  }

  @Test func `a plain path stands as it is`() {
    #expect(Shell.quote("ui.config/src/main/a_b-c.json") == "ui.config/src/main/a_b-c.json")
  }

  @Test(
    arguments: [
      "a b", "it's", "'\u{301}; touch x; '", "$(id)`id`\"", "a\nb", "\u{1B}[2J", "a\\b\u{7}'",
      "-rf", "", "~", "*", "\u{202E}x", "\r\n::error::x", "é\u{2028}€",
      "a%s\t!b$c",
    ], ["bash", "dash", "zsh"])
  func `a shell reads any path as it is, and it is one printable line`(
    path: String, shell: String
  ) async throws {
    let quoted = Shell.quote(path)
    #expect(!quoted.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!quoted.utf8.contains(0x0A))
    let outcome = try await Program(shell).run(["-c", "printf '%s.' \(quoted)"])
    #expect(outcome.output == "\(path.first == "-" ? "./" : "")\(path).", "\(quoted)")
  }
}
