import Foundation
import JSONText
import TestKit
import Testing

struct CloudApplyTests {
  private typealias Forward = CloudServer.Forward

  @Test func `the project's forward joins those of others, once`() async throws {
    let server = try await CloudServer(
      [.init(id: "111", forwards: [.database, .directory])], #""polls": 1"#)
    let project = try await CloudProject(server)
    let first = try await project.run("apply --environment 111 --yes")
    #expect(first.status == 0, "\(first)")
    #expect(first.errors.contains("environment 111 (dev) is updating"))
    #expect(first.output.contains("environment 111 (dev): done, and read back as it was sent."))
    #expect(
      try await server.puts("111")
        == [["portForwards": [Forward.database, .directory, .mail].value]])
    let second = try await project.run("apply --environment 111 --yes")
    #expect(second.status == 0)
    #expect(second.output.contains("environment 111 (dev): nothing to do."))
    #expect(try await server.puts("111").count == 1)
    try await server.expectDescribed()
  }

  @Test func `the command that is printed puts the former state back`() async throws {
    let server = try await CloudServer([
      .init(id: "111", forwards: [.database], hosts: ["*.acme.site"])
    ])
    let project = try await CloudProject(server)
    let applied = try await project.run("apply --environment 111 --yes")
    let command = try #require(applied.output.firstMatch(of: /\ (mailwizard .+--restore.+)/)).1
    let name = Program.built("mailwizard")
    let restored = try await OwnNetwork.program("sh").run(
      [
        "-c",
        "\(command.replacing("mailwizard cloud", with: "'\(name)' cloud", maxReplacements: 1)) --yes",
      ], environment: project.environment())
    #expect(restored.status == 0, "\(restored)")
    #expect(
      try await server.puts("111").last
        == ["portForwards": [Forward.database].value, "nonProxyHosts": ["*.acme.site"]])
    try await server.expectDescribed()
  }

  @Test func `a former state goes back into its own environment alone`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database]), .init(id: "222")])
    let project = try await CloudProject(server)
    _ = try await project.run("apply --environment 111 --yes")
    let file = "\(project.state)/mailwizard/forwards-12345-111-1.json"
    let outcome = try await project.run("apply --environment 222 --yes --restore \(file)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("another environment: its environmentId is 111"), "\(outcome)")
    #expect(try await server.puts("222").isEmpty)
  }

  @Test func `former states and memory are for their owner alone`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    _ = try await project.run("apply --environment 111 --yes")
    let kept = try project.kept()
    #expect(kept.count == 2)
    for name in kept.keys {
      let path = "\(project.state)/mailwizard/\(name)"
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let folder = try FileManager.default.attributesOfItem(atPath: "\(project.state)/mailwizard")
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test(arguments: [
    Forward("ldap.acme.site", 636, 30465), Forward("smtp.sendgrid.net", 465, 30777),
  ])
  func `a conflict is named, and nothing is sent`(rival: CloudServer.Forward) async throws {
    let server = try await CloudServer([
      .init(id: "111"), .init(id: "222", forwards: [rival]),
    ])
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --environment 222 --yes")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "conflicts with \(rival.name) port \(rival.portDest) from \(rival.portOrig)"))
    #expect(try await server.state("puts") == .object([]))
    #expect(try project.kept().isEmpty)
  }

  @Test func `an own forward that the project no longer has is named, and removed when asked`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let other =
      #""otherForwards": [{"name": "db2.acme.site", "portDest": 3306, "portOrig": 30002}]"#
    let project = try await CloudProject(server, "\(CloudProject.sendgrid), \(other)")
    #expect(try await project.run("apply --environment 111 --yes").status == 0)
    try await project.generate(#"\#(CloudProject.sendgrid), "otherForwards": []"#)
    try project.files.write([
      "ui.config/src/main/cloudmanager/advanced-networking.json":
        #"{"portForwards": [\#(Forward.mail.json)]}"#
    ])
    let named = try await project.run("apply --environment 111 --yes")
    #expect(named.status == 0)
    #expect(named.output.contains("db2.acme.site"))
    #expect(named.output.contains("--environment 111 --remove-former"))
    #expect(try await server.puts("111").count == 1)
    #expect(try await project.run("diff --environment 111").status == 0)
    #expect(try await project.run("diff --environment 111 --remove-former").status == 1)
    #expect(try await project.run("apply --environment 111 --yes --remove-former").status == 0)
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
  }

  @Test func `a new server takes the place of the own forward to the last one`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let project = try await CloudProject(server)
    #expect(try await project.run("apply --environment 111 --yes").status == 0)
    try project.files.write([
      "ui.config/src/main/cloudmanager/advanced-networking.json":
        #"{"portForwards": [\#(Forward("smtp.eu.mailgun.org", 465, 30465).json)]}"#
    ])
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.output.contains("changed; was smtp.sendgrid.net port 465 from 30465"))
    #expect(
      try await server.forwards("111")
        == [.database, Forward("smtp.eu.mailgun.org", 465, 30465)].value)
  }

  @Test func `an environment in which nothing was ever enabled is said to be so`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: nil)])
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("--first"))
    #expect(try await server.puts("111").isEmpty)
    #expect(try await project.run("apply --environment 111 --yes --first").status == 0)
    #expect(try await server.forwards("111") == [Forward.mail].value)
  }

  @Test func `without a terminal and without --yes nothing is changed`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111", input: "y\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("--yes"))
    #expect(try await server.puts("111").isEmpty)
  }

  @Test(arguments: [("y", 0), ("yes", 0), ("n", 1), ("", 1), ("maybe", 1)])
  func `a terminal is asked`(answer: String, status: Int32) async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let terminal = try project.start("apply --environment 111")
    try terminal.expect("Change environment 111 (dev)? [y/N]")
    #expect(try await server.puts("111").isEmpty)
    terminal.send("\(answer)\n")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == status, "\(terminal.text)")
    #expect(try await server.puts("111").count == (status == 0 ? 1 : 0))
  }

  @Test func `a terminal is asked whether it is the first time`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: nil)])
    let project = try await CloudProject(server)
    let terminal = try project.start("apply --environment 111")
    try terminal.expect("Was advanced networking never enabled there? [y/N]")
    terminal.send("y\n")
    try terminal.expect("Change environment 111 (dev)? [y/N]")
    terminal.send("y\n")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 0)
  }

  @Test func `what is not ready in time is told as sent, not as done`() async throws {
    let server = try await CloudServer([.init(id: "111")], #""polls": 1000"#)
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --yes --wait 0")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("sent, but not confirmed: the environment is updating"))
    #expect(outcome.output.contains("--restore"))
  }

  @Test func `what reads back differently is told`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let project = try await CloudProject(server)
    // Whatever is PUT, the next reading shows something else.
    let other = #"""
      {"_embedded": {"networkingConfigurations": [
        {"portForwards": [\#(Forward.directory.json)], "advancedNetworkingEnabled": true}]}}
      """#
    try await server.fault(
      #""method": "GET", "resource": "advancedNetworking", "kind": "body", "after": 2, "body": \#(other)"#
    )
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("it reads back differently. It lacks db.acme.site port 3306"))
    #expect(
      outcome.output.contains("It has ldap.acme.site port 636 from 30002, which was not sent"))
  }

  @Test(arguments: ["after:close", "after:503", "after:html"])
  func `a change whose answer is lost is read back`(kind: String) async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let project = try await CloudProject(server)
    try await server.fault(#""method": "PUT", "kind": "\#(kind)", "count": 1"#)
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
    #expect(try await server.puts("111").count == 1)
  }

  @Test(arguments: [
    (400, "a reason; portOrig: taken"), (403, "Deployment Manager or Business Owner"),
    (409, "Something else is under way"), (429, "Try again in 17 seconds"),
    (401, "aio auth:login --bare"), (404, "The ID is wrong"),
  ])
  func `a change that is refused is told with the reason, and with what to do`(
    status: Int, words: String
  ) async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    try await server.fault(#""method": "PUT", "kind": "\#(status)", "retryAfter": 17"#)
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("Cloud Manager answered \(status)"), "\(outcome.output)")
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(try await server.puts("111").isEmpty)
  }

  @Test func `only where Cloud Manager finds nothing --first is asked for`() async throws {
    let server = try await CloudServer([.init(id: "111"), .init(id: "333", forwards: nil)])
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --environment 333 --yes")
    #expect(outcome.status == 2)
    let lines = outcome.output.split(separator: "\n").filter { $0.contains(": not changed") }
    #expect(lines.map { $0.contains("use --first") } == [false, true], "\(outcome)")
    for id in ["111", "333"] { #expect(try await server.puts(id).isEmpty) }
  }

  @Test func `network infrastructure is created when asked for, and waited for`() async throws {
    let server = try await CloudServer([.init(id: "111", forwards: nil)], #""infrastructures": []"#)
    let project = try await CloudProject(server)
    let refused = try await project.run("apply --environment 111 --yes --first")
    #expect(refused.status == 1)
    #expect(refused.output.contains("--create-infrastructure REGION"))
    let elsewhere = try await project.run(
      "apply --environment 111 --yes --first --create-infrastructure va6")
    #expect(elsewhere.status == 2)
    #expect(elsewhere.output.contains("It has va7, nld2."))
    #expect(try await server.state("infrastructures") == .array([]))
    let outcome = try await project.run(
      "apply --environment 111 --yes --first --create-infrastructure va7")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      try await server.state("infrastructures", 0, "kind") == "flexiblePortEgress")
    #expect(try await server.forwards("111") == [Forward.mail].value)
    try await server.expectDescribed()
  }

  @Test func `a VPN is not created from here`() async throws {
    let server = try await CloudServer([.init(id: "111")], #""infrastructures": []"#)
    let project = try await CloudProject(server, networking: "vpn")
    let outcome = try await project.run("apply --environment 111 --yes --create-infrastructure va7")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("a VPN needs a gateway"))
    #expect(try await server.state("infrastructures") == .array([]))
  }

  @Test func `another option than the project's ends it`() async throws {
    let server = try await CloudServer(
      [.init(id: "111")],
      #""infrastructures": [{"kind": "vpn", "region": "va7", "status": "ready"}]"#)
    let project = try await CloudProject(server)
    let outcome = try await project.run("apply --environment 111 --yes")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the program has vpn"))
    #expect(try await server.puts("111").isEmpty)
  }

  @Test func `mail through Microsoft Graph needs nothing`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let graph = #"""
      "transport": "graph", "oauth": {"tenant": "acme.site", "clientId": "1234"}
      """#
    let project = try await CloudProject(server, graph, networking: "none")
    for command in ["apply --environment 111 --yes", "diff --environment 111"] {
      let outcome = try await project.run(command)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("Microsoft Graph, which needs no port forward"))
    }
    #expect(try await server.state("log") == .array([]))
    let status = try await project.run("status --environment 111")
    #expect(status.status == 1)
    #expect(status.output.contains("needs neither advanced networking nor a forward"))
    #expect(!status.output.contains("port forward to"))
  }

  @Test func `a project with errors is carried nowhere`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    try project.files.write([
      "ui.config/src/main/cloudmanager/advanced-networking.json": #"{"portForwards": []}"#
    ])
    for command in ["apply --environment 111 --yes", "diff --environment 111"] {
      let outcome = try await project.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Nothing is applied to Cloud Manager"), "\(outcome)")
    }
    #expect(try await server.state("log") == .array([]))
    let status = try await project.run("status --environment 111")
    #expect(status.status == 1)
    #expect(status.output.contains("1  The project: "), "\(status.output)")
  }

  @Test func `the forwards are applied where only another folder sends through a server`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111", forwards: [])])
    let project = try await CloudProject(
      server, #"\#(CloudProject.sendgrid), "target": {"folder": "config.publish"}"#)
    try await project.generate(
      #""transport": "graph", "target": {"folder": "config.author"}, "oauth": {"tenant": "t.example", "clientId": "66666666-7777-8888-9999-000000000000"}"#
    )
    let outcome = try await project.run("apply --yes --environment 111")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try await server.forwards("111") == [CloudServer.Forward.mail].value)
    let status = try await project.run("status --environment 111")
    #expect(!status.output.contains("needs neither"), "\(status)")
  }
}
