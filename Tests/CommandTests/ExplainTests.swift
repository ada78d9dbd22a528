import TestKit
import Testing

struct ExplainTests {
  private static let project =
    Tutorial.project + [
      Tutorial.forwardsPath: Tutorial.forwards,
      Tutorial.mailPath: Tutorial.mail.replacing("\"smtp.ssl\": true", with: "\"smtp.ssl\": false"),
    ]
  private static let stack = """
    javax.mail.MessagingException: Exception reading response;
      nested exception is:
    \tjava.net.SocketTimeoutException: Read timed out
    """

  private func explain(
    _ arguments: String..., in folder: String = "/", input: [UInt8] = []
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(["explain"] + arguments, in: folder, input: input)
  }

  @Test func `an error is explained with what fits in the project`() async throws {
    let project = try TemporaryProject(Self.project)
    let outcome = try await explain(Self.stack, in: project.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(outcome.output, "explain.txt", folder: "Output")
    #expect(try await explain("--project", project.path, Self.stack) == outcome)
    #expect(try await explain(in: project.path, input: Array(Self.stack.utf8)) == outcome)
  }

  @Test func `the forwards of the project say whether the port is forwarded`() async throws {
    let project = try TemporaryProject(Self.project)
    func titles(_ port: Int) async throws -> [Substring] {
      let text = "Couldn't connect to host, port: proxy.tunnel, \(port): Connection refused"
      let outcome = try await explain("javax.mail.MessagingException: " + text, in: project.path)
      return outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    }
    #expect(try await titles(30999).first?.hasSuffix("(tunnel-port-not-forwarded)") == true)
    #expect(try await titles(30002).first?.hasSuffix("(tunnel-refused)") == true)
  }

  @Test func `the login of the project says which cause of a refused login is likely`()
    async throws
  {
    let reply = "535 5.7.3 Authentication unsuccessful"
    for (flow, id) in [("false", "microsoft-login"), ("true", "microsoft-token-refused")] {
      let mail = Tutorial.mail.replacing("oauth.flow\": false", with: "oauth.flow\": \(flow)")
      let project = try TemporaryProject(Tutorial.project + [Tutorial.mailPath: mail])
      let outcome = try await explain(reply, in: project.path)
      #expect(outcome.output.split(separator: "\n").first?.hasSuffix("(\(id))") == true)
    }
  }

  @Test func `a file is read by its name`() async throws {
    let project = try TemporaryProject(["error.log": "x\n" + Self.stack, "other.txt": "none"])
    let outcome = try await explain("error.log", "other.txt", in: project.path)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("  Line 4:\n    java.net.SocketTimeoutException: Read timed out"))
    for missing in ["missing.log", "/missing/mail.txt"] {
      let outcome = try await explain(missing, in: project.path)
      #expect(outcome.status == 3)
      #expect(outcome.errors == "mailwizard: \(missing): No such file or directory.\n")
    }
    #expect(try await explain(project.path).status == 3)
  }

  @Test func `JSON has all of it`() async throws {
    let project = try TemporaryProject(Self.project)
    let outcome = try await explain("--format", "json", Self.stack, in: project.path)
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, "explain.json", folder: "Output")
  }

  @Test(arguments: [
    "----- Transcript -----\n<<< 550 5.7.60 SMTP; Client may not send", "-550 5.7.60 no",
    "--- 550 5.7.60 no", "- 550 5.7.60",
  ])
  func `a text may begin with a dash`(text: String) async throws {
    for arguments in [[text], ["--format", "text", text], [text, "--format=text"], ["--", text]] {
      let outcome = try await Program.mailwizard.run(["explain"] + arguments, in: "/", input: [])
      #expect(outcome.status == 0, "\(arguments)")
      let title = "The mailbox may not send as this sender (microsoft-send-as)\n"
      #expect(outcome.output.hasPrefix(title), "\(arguments)")
    }
  }

  @Test func `only titles stand at the left margin`() async throws {
    let log = """
      [ERROR] smtp 535 5.7.8 Authentication failed
      250 ok
      [ERROR] smtp 550 5.1.1 <jo@example.org>: User unknown
      [ERROR] smtp 452 4.2.2 over quota
      """
    let outcome = try await explain(input: Array(log.utf8))
    let titles = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(titles.count == 3)
    for title in titles { #expect(title.contains(/^[A-Z].* \([a-z0-9-]+\)$/), "\(title)") }
  }

  @Test func `a rule is printed in full`() async throws {
    let outcome = try await explain("SSL-port-mismatch")
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, "explain-rule.txt", folder: "Output")
  }

  @Test func `an explanation is printed by its name`() async throws {
    let outcome = try await explain("login-refused")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix("The server refused the user name or the password (login-refused)\n")
    )
    let json = try await explain("login-refused", "--format", "json")
    #expect(json.output.contains("\"line\": null"))
  }

  @Test func `a project that is named must be there`() async throws {
    let outcome = try await explain("--project", "/missing", "535")
    #expect(outcome.status == 3)
    #expect(outcome.errors == "mailwizard: /missing: there is no such folder.\n")
  }

  @Test func `wrong usage is told`() async throws {
    #expect(try await explain("--format", "xml", "535").status == 2)
    #expect(try await explain("--fromat", "535").status == 2)
  }

  @Test(arguments: [
    [], Array("no such message".utf8), [0], [0xFF, 0xFE], Array("AADSTS".utf8),
    Array(repeating: UInt8(ascii: "["), count: 1 << 20), Array(repeating: 0, count: 1 << 20),
    Array(repeating: UInt8(ascii: " "), count: 17 << 20),
  ])
  func `what is not known is told in one line`(_ input: [UInt8]) async throws {
    let outcome = try await explain(input: input)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("mailwizard: this text is not known."))
    #expect(outcome.errors.count(where: \.isNewline) == 1)
    let json = try await explain("--format", "json", input: input)
    #expect(json.status == 1)
    #expect(json.output == "[]\n")
    #expect(json.errors == outcome.errors)
  }

  @Test func `what was recognised of an unknown text is told`() async throws {
    let outcome = try await explain("x\n550 5.9.9 The mail is of a wrong colour")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("line 2: the reply 550 5.9.9 of an unknown mail server"))
  }
}
