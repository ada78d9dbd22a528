import Foundation
import JSONText
import TestKit
import Testing

/// The sources of credentials, and the refusals.
struct CloudCredentialsTests {
  private func project() async throws -> CloudProject {
    try await CloudProject(try await CloudServer([.init(id: "111")]))
  }

  private func write(_ text: String, mode: Int, into project: CloudProject) throws -> String {
    try project.home.write(["credentials.json": text])
    let path = project.home / "credentials.json"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  private static let file = #"""
    {"organization": "ORG@AdobeOrg", "apiKey": "the-api-key", "token": "the-token"}
    """#

  @Test func `without any it says which, and how to get a token`() async throws {
    let outcome = try await project().run("diff --environment 111", credentials: [:])
    #expect(outcome.status == 2)
    for words in ["CM_ORGANIZATION, CM_API_KEY, CM_TOKEN", "aio auth:login", "server-to-server"] {
      #expect(outcome.errors.contains(words))
    }
  }

  @Test func `one that is missing is named`() async throws {
    var some = CloudServer.credentials
    some["CM_API_KEY"] = nil
    let outcome = try await project().run("diff --environment 111", credentials: some)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("CM_API_KEY is not set"))
    #expect(!outcome.errors.contains("aio"))
  }

  @Test func `a file for its owner alone has them, and wins over the environment`() async throws {
    let project = try await project()
    let path = try write(Self.file, mode: 0o600, into: project)
    let outcome = try await project.run(
      "diff --environment 111 --credentials \(path)", credentials: ["CM_TOKEN": "stale"])
    #expect(outcome.status == 1, "\(outcome)")
  }

  @Test(arguments: [0o644, 0o640, 0o660, 0o604, 0o610])
  func `a file that others can reach is refused`(mode: Int) async throws {
    let project = try await project()
    let path = try write(Self.file, mode: mode, into: project)
    let outcome = try await project.run(
      "diff --environment 111 --credentials \(path)", credentials: [:])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("chmod 600"))
    #expect(try await project.server.state("log") == .array([]))
  }

  @Test(arguments: [
    (#"{"token": "a b"}"#, "token must be a string without spaces"), ("x", "not a JSON object"),
    (#"{"secret": "hush"}"#, "unknown key secret"),
  ])
  func `a file that is something else is refused without its content`(
    text: String, words: String
  ) async throws {
    let project = try await project()
    let path = try write(text, mode: 0o600, into: project)
    let outcome = try await project.run("diff --environment 111 --credentials \(path)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(!outcome.errors.contains("hush") && !outcome.errors.contains("a b"))
  }

  @Test func `a file that is not there could not be read`() async throws {
    let outcome = try await project().run("diff --environment 111 --credentials /nowhere")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/nowhere: No such file"))
  }

  @Test func `a value that cannot be a header's is refused`() async throws {
    var some = CloudServer.credentials
    some["CM_TOKEN"] = "two words"
    let outcome = try await project().run("diff --environment 111", credentials: some)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("CM_TOKEN contains a space"))
    #expect(!outcome.errors.contains("two words"))
  }

  @Test func `a terminal is asked for what is missing, and shows nothing of it`() async throws {
    let project = try await project()
    var some = CloudServer.credentials
    some["CM_TOKEN"] = nil
    let terminal = try project.start("diff --environment 111", credentials: some)
    try terminal.type("the-token", at: "access token: ")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 1, "\(terminal.text)")
    #expect(terminal.text.contains("added"))
    #expect(!terminal.text.contains("the-token"))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func `a token that is not accepted is told, with how to get one`() async throws {
    var some = CloudServer.credentials
    some["CM_TOKEN"] = "stale"
    let outcome = try await project().run("diff --environment 111", credentials: some)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("Cloud Manager answered 401"))
    #expect(outcome.output.contains("aio auth:login"))
  }
}
