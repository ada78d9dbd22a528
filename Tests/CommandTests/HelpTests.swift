import ArgumentParser
import Foundation
import TestKit
import Testing

@testable import mailwizard

/// The help of every command.
struct HelpTests {
  static let commands = CommandPath().all.map(\.line)

  private func run(_ arguments: some Sequence<Substring>) async throws -> Program.Outcome {
    try await Program.mailwizard.run(arguments.map(String.init))
  }

  @Test(arguments: commands)
  func `help is printed alike, however it is asked for`(_ command: String) async throws {
    let words = command.split(separator: " ").dropFirst()
    let help = try await run(words + ["--help"])
    #expect(help.status == 0)
    #expect(help.errors == "")
    let name = (["help"] + words).joined(separator: "-")
    try Golden.expect(help.output, "\(name).txt", folder: "Output")
    #expect(try await run(words + ["-h"]) == help)
    #expect(try await run(["help"] + words) == help)
  }

  @Test(arguments: commands)
  func `every command has examples and says its exit status`(_ command: String) throws {
    let path = CommandPath(command.split(separator: " ").dropFirst().map(String.init))
    let help = try #require((path.type as? any HelpedCommand.Type)?.help, "\(command)")
    #expect(!help.examples.isEmpty)
    #expect(Set(help.exitStatus.map(\.status)).isSuperset(of: [.done, .usage, .files]))
    #expect(path.type.configuration.abstract == help.abstract)
    for example in help.examples {
      #expect(example.key.hasPrefix(command.replacing(" session", with: "")), "\(example.key)")
    }
  }

  @Test(arguments: commands)
  func `every example of the help parses`(_ command: String) throws {
    let path = CommandPath(command.split(separator: " ").dropFirst().map(String.init))
    let help = try #require((path.type as? any HelpedCommand.Type)?.help)
    for example in help.examples { try CommandLines.expectToParse(example.key) }
  }

  @Test func `every command line in the README parses`() throws {
    let readme = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let lines = CommandLines.all(in: try String(contentsOf: readme, encoding: .utf8))
    #expect(lines.count > 10)
    for line in lines { try CommandLines.expectToParse(line) }
  }

  @Test func `a command line with a word too many does not parse`() {
    for line in [
      "mailwizard check --formt json", "mailwizard check --format pdf", "mailwizard a b",
    ] {
      #expect(throws: (any Error).self) { try CommandLines.parse(line) }
    }
  }

  @Test(arguments: commands)
  func `no default is a value of the source code`(_ command: String) throws {
    let path = CommandPath(command.split(separator: " ").dropFirst().map(String.init))
    for match in HelpText(path).text.matches(of: /\(default:\s+([^)]*)\)/) {
      #expect(!match.1.contains("("), "\(match.0)")
    }
  }

  @Test func `every format is asked for in the same words`() throws {
    let lines = CommandPath().all.flatMap { HelpText($0).text.split(separator: "\n") }
      .filter { $0.contains("--format FORMAT") }
    #expect(lines.count > 3)
    for line in lines {
      #expect(line.contains(/^  --format FORMAT +Output format: [a-z, ]+\. \(default: [a-z]+\)$/))
    }
  }
}
