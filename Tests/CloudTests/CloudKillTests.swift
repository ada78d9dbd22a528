import Foundation
import JSONText
import TestKit
import Testing

/// An apply that is ended in the middle.
struct CloudKillTests {
  private typealias Forward = CloudServer.Forward

  private static let points = [
    #""method": "GET", "resource": "networkInfrastructures", "kind": "hold""#,
    #""method": "GET", "resource": "environment", "kind": "hold""#,
    #""method": "GET", "resource": "advancedNetworking", "kind": "hold""#,
    #""method": "GET", "resource": "environment", "kind": "hold", "after": 1"#,
    #""method": "GET", "resource": "advancedNetworking", "kind": "hold", "after": 1"#,
    #""method": "PUT", "kind": "hold""#, #""method": "PUT", "kind": "after:hold""#,
    #""method": "GET", "resource": "environment", "kind": "hold", "after": 2"#,
    #""method": "GET", "resource": "advancedNetworking", "kind": "hold", "after": 2"#,
  ]

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT, SIGHUP])
  func `the environment has the whole old or the whole new list, and the old one is kept`(
    signal: Int32
  ) async throws {
    let server = try await CloudServer([.init(id: "111", forwards: [.database])])
    for point in Self.points {
      try await server.restore()
      try await server.set(#""puts": {}"#)
      let project = try await CloudProject(server)
      try await server.fault(point)
      let terminal = try project.start("apply --environment 111 --yes")
      try await server.waitForHeld()
      let isAtPut = point.contains("PUT")
      let kept = try project.kept().filter { $0.key.hasPrefix("forwards-12345-111-") }
      let isAfterPut = isAtPut || point.contains(#""after": 2"#)
      #expect(kept.count == (isAfterPut ? 1 : 0), "\(point)")
      for text in kept.values {
        #expect(
          JSONValue(try JSONText(Array(text.utf8)).root)
            == [
              "programId": "12345", "environmentId": "111",
              "portForwards": [Forward.database].value,
            ], "\(point)")
      }
      kill(terminal.process, signal)
      try terminal.awaitEnd()
      #expect(terminal.endingSignal == signal, "\(point)")
      try await server.set(#""faults": []"#)
      // Curl may still be at work for a moment.
      try await server.waitForHeld(0)
      let forwards = try await server.forwards("111")
      #expect([[Forward.database].value, [Forward.database, .mail].value].contains(forwards))
      #expect(try await server.puts("111").count <= 1)

      let again = try await project.run("apply --environment 111 --yes")
      #expect(again.status == 0, "\(point): \(again)")
      #expect(try await server.forwards("111") == [Forward.database, .mail].value)
    }
    try await server.expectDescribed()
  }

  @Test func `a forward that a cut off apply put is its own`() async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    try await server.fault(#""method": "PUT", "kind": "after:hold""#)
    let terminal = try project.start("apply --environment 111 --yes")
    try await server.waitForHeld()
    kill(terminal.process, SIGKILL)
    try terminal.awaitEnd()
    try await server.set(#""faults": []"#)
    try project.files.write([
      "ui.config/src/main/cloudmanager/advanced-networking.json":
        #"{"portForwards": [\#(Forward("smtp.eu.mailgun.org", 465, 30465).json)]}"#
    ])
    let outcome = try await project.run("diff --environment 111")
    #expect(outcome.output.contains("changed; was smtp.sendgrid.net"), "\(outcome)")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal to the program alone ends its curl`(signal: Int32) async throws {
    let server = try await CloudServer([.init(id: "111")])
    let project = try await CloudProject(server)
    try await server.fault(#""method": "GET", "kind": "hold""#)
    let shell = Program(
      "/bin/sh",
      ["-c", Self.script(signal), "sh"] + OwnNetwork.joining + [Program.built("mailwizard")])
    let ends = Task {
      try await shell.run(
        ["cloud", "status", "--environment", "111", "--api", server.api], in: project.files.path,
        environment: project.environment())
    }
    try await server.waitForHeld()
    try project.files.write(["end": ""])
    let outcome = try await ends.value
    #expect(outcome.output.contains("curl has ended"), "\(outcome)")
  }

  private static func script(_ signal: Int32) -> String {
    """
    "$@" & program=$!
    until [ -e end ]; do sleep 0.05; done
    curl=$(ps -o pid= --ppid $program)
    [ -n "$curl" ] || exit 1
    kill -\(signal) $program
    wait $program
    for _ in $(seq 400); do
      case $(ps -o stat= -p $curl) in ''|Z*) echo curl has ended; exit ;; esac
      sleep 0.05
    done
    kill $curl
    """
  }
}
