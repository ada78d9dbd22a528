import JSONText
import TestKit
import Testing

/// Others change an environment too.
struct CloudRaceTests {
  private typealias Forward = CloudServer.Forward

  @Test func `a change by somebody else while the terminal is asked starts over`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let terminal = try project.start("apply --environment 111")
    try terminal.expect("[y/N]")
    try await server.set(
      "\"environments\": {\"111\": \(CloudServer.Environment(id: "111", forwards: [.database]).json)}"
    )
    terminal.send("y\n")
    try terminal.expect("starting over")
    try terminal.read(until: "the second question", within: 60_000) {
      $0.text.matches(of: /\[y\/N\]/).count == 2
    }
    #expect(terminal.text.contains("db.acme.site"))
    #expect(try await server.puts("111").isEmpty)
    terminal.send("y\n")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 0)
    #expect(try await server.forwards("111") == [Forward.database, .mail].value)
  }

  @Test func `a conflict that comes meanwhile ends it`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    let terminal = try project.start("apply --environment 111")
    try terminal.expect("[y/N]")
    let rival = Forward("ldap.acme.site", 636, 30465)
    try await server.set(
      "\"environments\": {\"111\": \(CloudServer.Environment(id: "111", forwards: [rival]).json)}")
    terminal.send("y\n")
    try terminal.awaitEnd()
    #expect(terminal.exitStatus == 1)
    #expect(try await server.puts("111").isEmpty)
  }

  @Test func `of two applies at once none loses a forward without a word`() async throws {
    let server = try await CloudServer(
      [.init(id: "111", forwards: [.database])], #""polls": 1, "refusesWhenBusy": true"#)
    let one = try await CloudProject(server)
    let other = try await CloudProject(
      server, #""destination": {"provider": "mailgun"}, "portOrig": 30777"#)
    for _ in 0..<3 {
      try await server.restore()
      async let first = one.run("apply --environment 111 --yes")
      async let second = other.run("apply --environment 111 --yes")
      let outcomes = try await [first, second]
      let forwards = "\(String(describing: try await server.forwards("111")))"
      #expect(forwards.contains("db.acme.site"))
      #expect(outcomes.contains { $0.status == 0 }, "\(outcomes)")
      if outcomes[0].status == 0 { #expect(forwards.contains("sendgrid"), "\(outcomes)") }
      if outcomes[1].status == 0 { #expect(forwards.contains("mailgun"), "\(outcomes)") }
    }
    try await server.expectDescribed()
  }

  @Test func `both of two applies are done where one begins in the middle of the other`()
    async throws
  {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    let one = try await CloudProject(server)
    let other = try await CloudProject(
      server, #""destination": {"provider": "mailgun"}, "portOrig": 30777"#)
    // The second look of the first apply waits until the other is done.
    try await server.fault(
      #""method": "GET", "resource": "advancedNetworking", "kind": "hold", "after": 1, "count": 1"#)
    async let first = one.run("apply --environment 111 --yes")
    try await server.waitForHeld()
    #expect(try await other.run("apply --environment 111 --yes").status == 0)
    try await server.set(#""faults": []"#)
    let outcome = try await first
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.contains("starting over"))
    let forwards = "\(String(describing: try await server.forwards("111")))"
    for name in ["db.acme.site", "sendgrid", "mailgun"] { #expect(forwards.contains(name)) }
  }
}
