import Foundation
import JSONText
import TestKit
import Testing

/// The commands that output names, pasted into a shell as they are.
struct SuggestedCommandsTests {
  private typealias Forward = CloudServer.Forward

  /// A project without ids in a folder that a shell reads only in quotes, and credentials in a file
  /// alone.
  private struct Desk {
    let project: CloudProject
    let place: TemporaryProject
    static let folder = "it's here"

    init(_ server: CloudServer, _ answers: String = CloudProject.sendgrid) async throws {
      project = try await CloudProject(server, answers, record: #""debug": false"#)
      place = try TemporaryProject()
      try FileManager.default.moveItem(
        atPath: project.files.path, toPath: place / Desk.folder)
      let path = place / "my credentials.json"
      let secrets = CloudServer.secrets
      try place.write([
        "my credentials.json":
          #"{"organization": "\#(secrets[0])", "apiKey": "\#(secrets[1])", "token": "\#(secrets[2])"}"#
      ])
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    func run(_ words: String...) async throws -> Program.Outcome {
      try await OwnNetwork.mailwizard.run(
        ["cloud"] + words + [
          Desk.folder, "--program", "12345", "--credentials", "my credentials.json", "--api",
          project.server.api,
        ], in: place.path, environment: project.environment([:]))
    }

    /// Runs a line in a shell, with values for all that it asks.
    func paste(_ line: String) async throws -> Program.Outcome {
      let yes = line.contains("cloud apply") ? " --yes" : ""
      return try await OwnNetwork.program("sh").run(
        ["-c", "mailwizard() { '\(Program.built("mailwizard"))' \"$@\"; }\n\(line)\(yes)"],
        in: place.path, input: Array("one\ntwo\n".utf8), environment: project.environment([:]))
    }

    static func commands(_ text: String) -> [String] {
      text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.filter {
        $0.hasPrefix("mailwizard ")
      }.map(String.init)
    }
  }

  @Test func `the commands of status lead to mail, one after the other`() async throws {
    let server = try await CloudServer(
      [.init(id: "111", type: "prod", forwards: [.database])], #""infrastructures": []"#)
    let desk = try await Desk(server)
    var pasted: [String] = []
    for _ in 0..<4 {
      let status = try await desk.run("status", "--environment", "111")
      guard status.status != 0 else { break }
      let line = try #require(Desk.commands(status.output).first, "\(status)")
      #expect(Set(Desk.commands(status.output)).count == Desk.commands(status.output).count)
      pasted.append(line)
      let outcome = try await desk.paste(line)
      #expect(outcome.status == 0, "\(line): \(outcome)")
    }
    #expect(pasted.count == 2, "\(pasted)")
    #expect(pasted[0].contains("--create-infrastructure va7"))
    #expect(try await desk.run("status", "--environment", "111").status == 0)
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
    try await server.expectDescribed()
  }

  @Test func `the command for variables asks only for those that are missing`() async throws {
    let server = try await CloudServer([
      .init(
        id: "111", forwards: [.mail],
        variables: [#"{"name": "EMAIL_USERNAME", "type": "secretString"}"#])
    ])
    let desk = try await Desk(server)
    let status = try await desk.run("status", "--environment", "111")
    let line = try #require(Desk.commands(status.output).first)
    #expect(line.contains("--name EMAIL_PASSWORD"))
    #expect(try await desk.paste(line).status == 0)
  }

  @Test func `no command is named where a conflict comes first`() async throws {
    let server = try await CloudServer([
      .init(id: "111", forwards: [Forward("ldap.acme.site", 636, 30465)], isEnabled: false)
    ])
    let desk = try await Desk(server)
    let status = try await desk.run("status", "--environment", "111")
    #expect(status.output.contains("conflicts with ldap.acme.site"), "\(status)")
    #expect(!status.output.contains("cloud apply"), "\(status)")
  }

  @Test func `status, diff, and apply name one command that removes what an earlier apply added`()
    async throws
  {
    let other =
      #""otherForwards": [{"name": "db2.acme.site", "portDest": 3306, "portOrig": 30002}]"#
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let desk = try await Desk(server, "\(CloudProject.sendgrid), \(other)")
    #expect(try await desk.run("apply", "--yes", "--environment", "111").status == 0)
    try desk.place.write([
      "\(Desk.folder)/ui.config/src/main/cloudmanager/advanced-networking.json":
        #"{"portForwards": [\#(Forward.mail.json)]}"#
    ])
    var lines: Set<String> = []
    for command in [["status"], ["diff"], ["apply", "--yes"]] {
      let output = try await desk.run(command[0], "--environment", "111").output
      lines.formUnion(Desk.commands(output).filter { $0.contains("--remove-former") })
      #expect(output.contains("To remove what only an earlier apply added:"), "\(output)")
    }
    #expect(lines.count == 1)
    #expect(try await desk.paste(lines.first ?? "").status == 0)
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
  }

  @Test func `apply names the command that looks again and the one that puts the state back`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let desk = try await Desk(server)
    try await server.set(#""polls": 1000"#)
    let outcome = try await desk.run("apply", "--yes", "--wait", "0", "--environment", "111")
    #expect(outcome.status == 1)
    try await server.set(#""polls": 0"#)
    try await server.set(
      #""environments": {"111": \#(CloudServer.Environment(id: "111", forwards: [.database, .mail]).json)}"#
    )
    let commands = Desk.commands(outcome.output)
    try #require(commands.count == 2, "\(outcome)")
    #expect(try await desk.paste(commands[0]).output.contains("as in the project"))
    #expect(try await desk.paste(commands[1]).status == 0)
    #expect(try await server.forwards("111") == [Forward.database].value)
  }

  @Test func `the project follows the program where it has another option`() async throws {
    let server = try await CloudServer(
      [.init(id: "111")],
      #""infrastructures": [{"kind": "dedicatedEgressIp", "region": "va7", "status": "ready"}]"#)
    let desk = try await Desk(server)
    let status = try await desk.run("status", "--environment", "111")
    let line = try #require(Desk.commands(status.output).first)
    #expect(try await desk.paste(line).status == 0)
    let again = try await desk.run("status", "--environment", "111")
    #expect(again.output.contains("The project has dedicatedEgressIp"))
  }
}
