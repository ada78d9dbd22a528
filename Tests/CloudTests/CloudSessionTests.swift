import Foundation
import TestKit
import Testing

/// Cloud Manager asked and changed from the page after saving, in a real terminal.
struct CloudSessionTests {
  private typealias Forward = CloudServer.Forward

  private static let server = [
    CloudServer.Environment(id: "111", forwards: [.database]), .init(id: "222"),
    .init(id: "333", forwards: nil),
  ]

  /// A session that has saved.
  private static func saved(
    _ project: CloudProject, credentials: [String: String] = CloudServer.credentials,
    columns: Int = 120
  ) throws -> LiveSession {
    let session = try LiveSession(
      ["session", "--api", project.server.api, project.files.path], columns: columns, rows: 36,
      environment: project.environment(credentials), inOwnNetwork: true)
    try session.see("Where should the configuration")
    try session.press("<C-s>", until: "c Cloud Manager")
    return session
  }

  @Test func `the page shows what an apply would change, and applies what is chosen`() async throws
  {
    let server = try await CloudServer(Self.server)
    let project = try await CloudProject(server)
    let session = try Self.saved(project)
    try session.press("c", until: "What stands in the way")
    try session.wait(until: "no work") {
      try session.lines.allSatisfy { !$0.contains("Esc cancels") }
    }
    try session.press("c", until: "Change environment 111 (dev)")
    try session.press("c", until: "c apply")
    #expect(try await server.puts("111") == [])
    try session.press("c", until: "Change environment 111 (dev)")
    try session.press("1", until: "done, and read back")
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
    #expect(try await server.puts("222") == [])
    #expect(try await server.puts("333") == [])
    try session.press("c", until: "c apply")
    try session.press("q", until: "What to do next:")
    try session.press("q")
    #expect(try session.end().status == "0")
    #expect(try project.kept().values.allSatisfy { !$0.contains(CloudServer.secrets[2]) })
    try await server.expectDescribed()
  }

  @Test(arguments: [
    ([], true, "+ smtp.sendgrid.net 465 30465 added"),
    ([Forward.mail], false, "enable advanced networking"),
  ])
  private func `the question says what would be sent`(
    _ forwards: [Forward], _ isEnabled: Bool, _ words: String
  ) async throws {
    let server = try await CloudServer([
      .init(id: "111", forwards: forwards, isEnabled: isEnabled)
    ])
    let project = try await CloudProject(server)
    let session = try Self.saved(project)
    try session.press("c", until: "c apply")
    // The box wraps its text.
    try session.press("c", until: "Change environment 111")
    try session.wait(until: words) {
      let box = try session.lines.map { $0.split(separator: "│") }.filter { $0.count > 1 }
      return box.flatMap { $0[1].split(separator: " ") }.joined(separator: " ")
        .contains("environment 111 (dev): \(words). 1 ")
    }
  }

  @Test func `what a session cannot do is named with its command`() async throws {
    let server = try await CloudServer(
      [.init(id: "333", type: "prod")], #""infrastructures": []"#)
    let project = try await CloudProject(
      server,
      record:
        #""cloudManager": {"program": "12345", "environments": [{"type": "prod", "id": "333"}]}"#)
    let session = try Self.saved(project, columns: 200)
    let lines = try session.press("c", until: "What stands in the way").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let access = "--api '\(server.api)'"
    let apply = "mailwizard cloud apply \(project.files.path) --environment 333"
    #expect(lines.contains("\(apply) --create-infrastructure va7 \(access)"), "\(lines)")
    #expect(lines.contains("\(apply) \(access)"))
    #expect(
      lines.contains(
        "mailwizard cloud variables set \(project.files.path) --environment 333 \(access)"))
  }

  @Test func `what changed after it was shown is not applied`() async throws {
    let server = try await CloudServer(Self.server)
    let project = try await CloudProject(server)
    let session = try Self.saved(project)
    try session.press("c", until: "c apply")
    try await server.set(
      #""environments": {"111": \#(CloudServer.Environment(id: "111", forwards: [.directory]).json)}"#
    )
    try session.press("c", until: "Change environment 111 (dev)")
    try session.press("1", until: "it changed after it was shown")
    #expect(try await server.puts("111") == [])
  }

  @Test func `Esc cancels a look, and leaving cancels an apply and says what became of it`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let project = try await CloudProject(
      server,
      record:
        #""cloudManager": {"program": "12345", "environments": [{"type": "dev", "id": "111"}]}"#)
    let session = try Self.saved(project)
    try await server.fault(#""method": "GET", "resource": "advancedNetworking", "kind": "hold""#)
    try session.press("c", until: "environment 111 (dev). Esc cancels.")
    try await server.waitForHeld()
    try session.press("<Esc>", until: "Cancelled.")
    try await server.set(#""faults": []"#)
    try await server.waitForHeld(0)

    try session.press("c", until: "c apply")
    try await server.fault(#""method": "PUT", "kind": "hold""#)
    try session.press("c", until: "Change environment 111 (dev)")
    try session.press("1", until: "sending the whole list")
    try await server.waitForHeld()
    try session.press("<C-c>")
    let (_, lines) = try session.end()
    #expect(lines.contains { $0.contains("sent, but not confirmed") }, "\(lines)")
    #expect(lines.contains { $0.contains(" --restore ") }, "\(lines)")
    try await server.set(#""faults": []"#)
  }

  @Test func `without credentials the page says which are missing and how to get them`()
    async throws
  {
    let server = try await CloudServer(Self.server)
    let project = try await CloudProject(server)
    let session = try Self.saved(project, credentials: ["CM_API_KEY": "the-api-key"])
    let lines = try session.press("c", until: "Cloud Manager needs")
    let text = lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(text.contains("CM_ORGANIZATION, CM_TOKEN") && !text.contains("CM_API_KEY"))
    #expect(text.contains("aio auth:login"))
    #expect(text.contains(" mailwizard cloud status \(project.files.path) --api '\(server.api)'"))
    #expect(try await server.state("log") == .array([]))
  }

  @Test func `no program that the session starts inherits the credentials`() async throws {
    let tools = try TemporaryProject([
      "git": "#!/bin/sh\nenv >> \"$LOG\"\nexec /usr/bin/git \"$@\"\n",
      "curl": "#!/bin/sh\nenv >> \"$LOG\"\nexec /usr/bin/curl \"$@\"\n",
    ])
    for tool in ["git", "curl"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: tools / tool)
    }
    let server = try await CloudServer(Self.server)
    let project = try await CloudProject(server)
    try await project.files.commit()
    let session = try Self.saved(
      project,
      credentials: CloudServer.credentials.merging([
        "PATH": "\(tools.path):/usr/bin:/bin", "LOG": tools / "log",
      ]) { $1 })
    try session.press("c", until: "c apply")
    let log = try #require(try tools.text("log"))
    #expect(log.contains("PATH="))
    for secret in CloudServer.secrets { #expect(!log.contains(secret)) }
    #expect(!log.contains("CM_TOKEN"))
  }

  @Test func `line by line the same is said and asked`() async throws {
    let server = try await CloudServer(Self.server)
    let project = try await CloudProject(server)
    let outcome = try await OwnNetwork.mailwizard.run(
      ["session", "--accessible", "--api", server.api, project.files.path],
      input: Array("save\ncloud\n1\nquit\n".utf8), environment: project.environment())
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("Asking Cloud Manager about environment 111 (dev)."))
    #expect(outcome.output.contains("done, and read back"))
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
  }
}
