import CloudManager
import JSONText
import MailSetup
import Synchronization
import Testing

struct ForwardsApplyTests {
  /// The surroundings of an apply, which note what it tells, asks, keeps and remembers.
  final class Surroundings: Sendable {
    private let notes = Mutex<[String]>([])
    private let memory = Mutex<[String: AppliedEntries]>([:])
    private let answers: Mutex<[Bool]>

    init(answers: [Bool] = []) { self.answers = Mutex(answers) }

    var all: [String] { notes.withLock(\.self) }
    var own: [String: AppliedEntries] { memory.withLock(\.self) }

    func note(_ text: String) { notes.withLock { $0.append(text) } }

    var value: ForwardsApply.Surroundings {
      ForwardsApply.Surroundings(
        own: { id in self.memory.withLock { $0[id] ?? AppliedEntries() } },
        keep: { (id, state) throws(CloudFault) in
          self.note("keep \(state.forwards.count)")
          return "/kept/\(id)"
        },
        remember: { (id, own) throws(CloudFault) in self.memory.withLock { $0[id] = own } },
        confirm: { (proposals) throws(ApplyOutcome.Refusal) in
          self.note("confirm \(proposals.map(\.id))")
          let isAgreed = self.answers.withLock { $0.isEmpty ? true : $0.removeFirst() }
          if !isAgreed { throw .declined }
        },
        progress: { progress in
          switch progress {
          case .waiting(_, let status, _): self.note("waiting \(status)")
          case .waitingForInfrastructure(let status, _): self.note("waiting \(status)")
          case .sending: self.note("sending")
          case .startingOver: self.note("starting over")
          }
        })
    }
  }

  private func apply(
    _ cloud: FakeCloud, _ surroundings: Surroundings = Surroundings(), limit: Int = 60,
    to ids: [String] = ["11"], _ source: ApplySource = .project(.of(.mail), removingFormer: false)
  ) async -> [ApplyResult] {
    await ForwardsApply(cloud.client, source, limit: limit, surroundings: surroundings.value)
      .run(ids) { surroundings.note("show \($0.map(\.id))") }
  }

  @Test func `it looks, asks, looks again, keeps, sends the whole, waits and reads back`() async {
    let cloud = FakeCloud([
      "GET 11": [
        .environment(), .environment(), .environment("updating"), .environment("updating"),
        .environment(),
      ],
      "GET advancedNetworking": [
        .networking([.database]), .networking([.database]), .networking([.mail, .database]),
      ],
      "PUT advancedNetworking": [.environment("updating")],
    ])
    let surroundings = Surroundings()
    let result = await apply(cloud, surroundings)[0]
    #expect(result.outcome == .applied)
    #expect(result.former == "/kept/11")
    #expect(
      surroundings.all == [
        "confirm [\"11\"]", "keep 1", "sending", "waiting updating", "waiting updating",
      ])
    #expect(surroundings.own["11"]?.forwards == [.mail])
    #expect(
      cloud.bodies == [["portForwards": [PortForward.database.json, PortForward.mail.json]]])
    #expect(cloud.pauses == [1, 2])
    let at = "/api/program/1/environment/11"
    #expect(
      cloud.asked == [
        "GET \(at)", "GET \(at)/advancedNetworking", "GET \(at)", "GET \(at)/advancedNetworking",
        "PUT \(at)/advancedNetworking", "GET \(at)", "GET \(at)", "GET \(at)",
        "GET \(at)/advancedNetworking",
      ])
  }

  @Test func `nothing to do is shown and not asked about`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET advancedNetworking": [.networking([.mail])],
    ])
    let surroundings = Surroundings()
    #expect(await apply(cloud, surroundings).map(\.outcome) == [.unchanged])
    #expect(surroundings.all == ["show [\"11\"]"])
  }

  @Test func `a conflict in one environment leaves all of them alone`() async {
    let rival = PortForward(name: "ldap.acme.site", portDest: 636, portOrig: 30465)
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET 12": [.environment(id: "12")],
      "GET advancedNetworking": [.networking([]), .networking([rival], id: "12")],
    ])
    let results = await apply(cloud, to: ["11", "12"])
    #expect(results.map(\.outcome) == [.untouched, .conflicting])
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `an environment that cannot be read leaves all of them alone`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET 12": [.json("", status: 503)],
      "GET advancedNetworking": [.networking([])],
    ])
    let results = await apply(cloud, to: ["11", "12"])
    #expect(results[0].outcome == .untouched)
    guard case .failed(.refused(_, 503, _, _)) = results[1].outcome else {
      Issue.record("\(results[1].outcome)")
      return
    }
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `declining changes nothing`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET advancedNetworking": [.networking([])],
    ])
    #expect(
      await apply(cloud, Surroundings(answers: [false])).map(\.outcome) == [.refused(.declined)])
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `a change by somebody else while it asks starts over and asks again`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [
        .networking([]), .networking([.database]), .networking([.database]),
        .networking([.database, .mail]),
      ],
      "PUT advancedNetworking": [.environment()],
    ])
    let surroundings = Surroundings()
    #expect(await apply(cloud, surroundings).map(\.outcome) == [.applied])
    #expect(
      surroundings.all == [
        "confirm [\"11\"]", "starting over", "confirm [\"11\"]", "keep 1", "sending",
      ])
    #expect(
      cloud.bodies == [["portForwards": [PortForward.database.json, PortForward.mail.json]]])
  }

  @Test func `an environment that changes each time is left alone`() async {
    let states = (0..<20).map { number in
      CloudAnswer.networking([PortForward(name: "a", portDest: 1, portOrig: 30100 + number)])
    }
    let cloud = FakeCloud(["GET 11": [.environment()], "GET advancedNetworking": states])
    #expect(await apply(cloud).map(\.outcome) == [.failed(.neverStill(environment: "11"))])
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `enabling by somebody else meanwhile is a change too`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [
        .json("", status: 404), .networking([.mail]), .networking([.mail]),
      ],
    ])
    let surroundings = Surroundings()
    #expect(await apply(cloud, surroundings).map(\.outcome) == [.unchanged])
    #expect(surroundings.all == ["confirm [\"11\"]", "starting over"])
  }

  @Test(arguments: [400, 401, 403, 404, 409, 429])
  func `a PUT that is refused changed nothing, and ends it`(status: Int) async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET 12": [.environment(id: "12")],
      "GET advancedNetworking": [
        .networking([]), .networking([], id: "12"), .networking([]),
      ],
      "PUT advancedNetworking": [.json("{}", status: status)],
    ])
    let surroundings = Surroundings()
    let results = await apply(cloud, surroundings, to: ["11", "12"])
    guard case .failed(.refused(_, status, _, _)) = results[0].outcome else {
      Issue.record("\(results[0].outcome)")
      return
    }
    // A person who adds that forward later owns it.
    #expect(surroundings.own["11"] == AppliedEntries())
    #expect(results[1].outcome == .untouched)
    #expect(cloud.bodies.count == 1)
  }

  private static let doubtful: [CloudAnswer] = [
    .broken, .json("", status: 503), .json("<html>"), .json(#"{"id": "99", "status": "x"}"#),
    .json("{}", status: 202),
  ]

  @Test(arguments: doubtful)
  func `a PUT with an answer that says nothing is settled by reading back`(answer: CloudAnswer)
    async
  {
    let done = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [.networking([]), .networking([]), .networking([.mail])],
      "PUT advancedNetworking": [answer],
    ])
    #expect(await apply(done).map(\.outcome) == [.applied])
    #expect(done.pauses == [5])
    let undone = FakeCloud([
      "GET 11": [.environment()], "GET advancedNetworking": [.networking([])],
      "PUT advancedNetworking": [answer],
    ])
    let outcome = await apply(undone)[0].outcome
    guard case .unconfirmed(.fault) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(undone.bodies.count == 1)
    #expect(undone.pauses == [1, 2, 4, 8])
  }

  @Test func `what reads back otherwise is told, and the next environment left alone`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET 12": [.environment(id: "12")],
      "GET advancedNetworking": [
        .networking([]), .networking([], id: "12"), .networking([]), .networking([.database]),
      ],
      "PUT advancedNetworking": [.environment()],
    ])
    let results = await apply(cloud, to: ["11", "12"])
    #expect(
      results[0].outcome == .unconfirmed(.differs(missing: .of(.mail), others: .of(.database))))
    #expect(results[1].outcome == .untouched)
  }

  @Test func `what is there instead is told, whatever the answer was`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [.networking([]), .networking([]), .networking([.database])],
      "PUT advancedNetworking": [.json("", status: 503)],
    ])
    #expect(
      await apply(cloud)[0].outcome
        == .unconfirmed(.differs(missing: .of(.mail), others: .of(.database))))
  }

  @Test func `a change that shows late is done`() async {
    let before = Array(repeating: CloudAnswer.networking([]), count: 6)
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET advancedNetworking": before + [.networking([.mail])],
      "PUT advancedNetworking": [.environment()],
    ])
    #expect(await apply(cloud)[0].outcome == .applied)
    #expect(cloud.pauses == [1, 2, 4, 8, 5])
  }

  @Test func `what somebody else sent at the same moment is seen though the first look is good`()
    async
  {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [
        .networking([]), .networking([]), .networking([.mail]), .networking([.database]),
      ],
      "PUT advancedNetworking": [.environment()],
    ])
    #expect(
      await apply(cloud)[0].outcome
        == .unconfirmed(.differs(missing: .of(.mail), others: .of(.database))))
    #expect(cloud.pauses == [5])
  }

  @Test(arguments: ["deleted", "deleting"])
  func `nothing is sent to an environment that is deleted`(status: String) async {
    let cloud = FakeCloud([
      "GET 11": [.environment(status)], "GET advancedNetworking": [.networking([])],
    ])
    #expect(
      await apply(cloud)[0].outcome == .failed(.gone(environment: "11", status: status)))
    #expect(cloud.pauses.isEmpty)
  }

  @Test(arguments: ["creating", "restoring", "", "frozen"])
  func `nothing is sent while an environment is busy, or is what the API does not describe`(
    status: String
  ) async {
    let cloud = FakeCloud([
      "GET 11": [.environment(status)], "GET advancedNetworking": [.networking([])],
    ])
    #expect(
      await apply(cloud, limit: 0)[0].outcome
        == .failed(.busy(environment: "11", status: status)))
  }

  @Test(arguments: ["degraded", "hibernated", "deploy_failed", "failed"])
  func `an environment that is not well can be changed`(status: String) async {
    let cloud = FakeCloud([
      "GET 11": [.environment(status)],
      "GET advancedNetworking": [.networking([]), .networking([]), .networking([.mail])],
      "PUT advancedNetworking": [.environment("updating")],
    ])
    #expect(await apply(cloud)[0].outcome == .applied)
  }

  @Test func `an environment that is not ready in time is told as such`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment(), .environment(), .environment("updating")],
      "GET advancedNetworking": [.networking([])],
      "PUT advancedNetworking": [.environment("updating")],
    ])
    let outcome = await apply(cloud, limit: 0)[0].outcome
    #expect(outcome == .unconfirmed(.notReady(status: "updating")))
  }

  @Test func `an environment that fails after the change is told as such`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment(), .environment(), .environment("failed")],
      "GET advancedNetworking": [.networking([]), .networking([]), .networking([.mail])],
      "PUT advancedNetworking": [.environment("updating")],
    ])
    #expect(await apply(cloud)[0].outcome == .unconfirmed(.notReady(status: "failed")))
  }

  @Test func `faults while it waits after the change are waited out`() async {
    let cloud = FakeCloud([
      "GET 11": [
        .environment(), .environment(), .json("", status: 503), .broken, .environment("updating"),
        .json("<html>"), .environment(),
      ],
      "GET advancedNetworking": [.networking([]), .networking([]), .networking([.mail])],
      "PUT advancedNetworking": [.environment("updating")],
    ])
    #expect(await apply(cloud)[0].outcome == .applied)
  }

  @Test func `an environment that is busy is waited for before anything is asked`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment("updating"), .environment()],
      "GET advancedNetworking": [.networking([.mail])],
    ])
    let surroundings = Surroundings()
    #expect(await apply(cloud, surroundings)[0].outcome == .unchanged)
    #expect(surroundings.all == ["waiting updating", "show [\"11\"]"])
    let busy = FakeCloud(["GET 11": [.environment("updating")]])
    #expect(
      await apply(busy, limit: 0)[0].outcome
        == .failed(.busy(environment: "11", status: "updating")))
  }

  @Test func `retry-after lengthens a pause`() async {
    let cloud = FakeCloud([
      "GET 11": [
        .environment("updating"), CloudAnswer(status: 429, retryAfter: 40), .environment(),
      ],
      "GET advancedNetworking": [.networking([.mail])],
    ])
    #expect(await apply(cloud)[0].outcome == .unchanged)
    #expect(cloud.pauses == [1, 40])
  }

  @Test func `nothing is sent where the former state cannot be kept`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()], "GET advancedNetworking": [.networking([])],
    ])
    var surroundings = Surroundings().value
    surroundings.keep = { (_, _) throws(CloudFault) in throw .notKept("full") }
    let results = await ForwardsApply(
      cloud.client, .project(.of(.mail), removingFormer: false), limit: 1,
      surroundings: surroundings
    ).run(["11"]) { _ in }
    #expect(results[0].outcome == .failed(.notKept("full")))
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `a cancelled apply asks nothing more`() async {
    let cloud = FakeCloud(["GET 11": [.environment("updating")]])
    let task = Task { () -> ApplyOutcome in
      let client = CloudClient(program: "1") { (request) throws(CloudFault) in
        if Task.isCancelled { throw .noAnswer(request, .cancelled) }
        return .environment("updating")
      }
      return await ForwardsApply(
        client, .project(.of(.mail), removingFormer: false), limit: 3600,
        surroundings: Surroundings().value
      ).run(["11"]) { _ in }[0].outcome
    }
    task.cancel()
    guard case .failed(let fault) = await task.value else {
      Issue.record("sent")
      return
    }
    #expect(fault.isCancelled)
    #expect(cloud.asked.isEmpty)
  }

  @Test func `a former state is put back as a whole`() async {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [
        .networking([.mail]), .networking([.mail]), .networking([.database], hosts: ["a"]),
      ],
      "PUT advancedNetworking": [.environment()],
    ])
    let former = NetworkingState.of(.database, hosts: ["a"])
    #expect(await apply(cloud, .former(former))[0].outcome == .applied)
    #expect(
      cloud.bodies == [["portForwards": [PortForward.database.json], "nonProxyHosts": ["a"]]])
  }

  @Test(arguments: [([], false), (["a"], true)])
  func `hosts are named where there were some, and not where the option may have none`(
    hosts: [String], isNamed: Bool
  ) async throws {
    let cloud = FakeCloud([
      "GET 11": [.environment()],
      "GET advancedNetworking": [
        .networking([.mail], hosts: hosts), .networking([.mail], hosts: hosts),
        .networking([.database]),
      ],
      "PUT advancedNetworking": [.environment()],
    ])
    #expect(await apply(cloud, .former(.of(.database)))[0].outcome == .applied)
    let forwards: JSONValue = ["portForwards": [PortForward.database.json]]
    let both: JSONValue = [
      "portForwards": [PortForward.database.json], "nonProxyHosts": [],
    ]
    #expect(cloud.bodies == [isNamed ? both : forwards])
  }

  private func apply(_ cloud: FakeCloud, _ source: ApplySource) async -> [ApplyResult] {
    await apply(cloud, Surroundings(), to: ["11"], source)
  }
}
