import CloudManager
import JSONText
import MailSetup
import Testing

struct InfrastructureCreationTests {
  private func list(_ entries: (kind: String, status: String)...) -> CloudAnswer {
    let all = entries.map {
      #"{"kind": "\#($0.kind)", "region": "va7", "status": "\#($0.status)"}"#
    }
    return .json(
      #"{"_embedded": {"networkInfrastructures": [\#(all.joined(separator: ","))]}}"#)
  }

  private let regions = CloudAnswer.json(
    #"{"_embedded": {"regions": [{"name": "va7"}, {"name": "nld2"}]}}"#)

  private func run(
    _ cloud: FakeCloud, option: Networking? = .flexiblePortEgress, region: String? = "va7",
    limit: Int = 60, isAgreed: Bool = true
  ) async throws -> InfrastructureCreation.Outcome {
    let creation = InfrastructureCreation(
      cloud.client, limit: limit, progress: { _ in },
      confirm: { (_, _) throws(ApplyOutcome.Refusal) in if !isAgreed { throw .declined } })
    return try await creation.run(option: option, creatingIn: region)
  }

  @Test func `one that is ready is left alone`() async throws {
    let cloud = FakeCloud(["GET networkInfrastructures": [list(("flexiblePortEgress", "ready"))]])
    #expect(try await run(cloud) == .ready)
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `none is created unless a region is named`() async throws {
    let cloud = FakeCloud(["GET networkInfrastructures": [list()]])
    #expect(try await run(cloud, region: nil) == .stands(.missing))
    #expect(cloud.bodies.isEmpty)
  }

  @Test(arguments: [nil, Networking.vpn, Networking.none])
  func `none is created without an option that a region is enough for`(option: Networking?)
    async throws
  {
    let cloud = FakeCloud(["GET networkInfrastructures": [list()]])
    #expect(try await run(cloud, option: option) == .notCreatable(option))
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `none is created in a region that the program does not have`() async throws {
    let cloud = FakeCloud(["GET networkInfrastructures": [list()], "GET regions": [regions]])
    #expect(try await run(cloud, region: "va6") == .noSuchRegion(among: ["va7", "nld2"]))
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `none is created unless somebody agrees`() async throws {
    let cloud = FakeCloud(["GET networkInfrastructures": [list()], "GET regions": [regions]])
    #expect(try await run(cloud, isAgreed: false) == .refused(.declined))
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `one is created and waited for, also while it is not listed yet`() async throws {
    let cloud = FakeCloud([
      "GET networkInfrastructures": [
        list(), list(), list(), list(("flexiblePortEgress", "creating")),
        list(("flexiblePortEgress", "ready")),
      ],
      "GET regions": [regions],
      "POST networkInfrastructures": [
        .json(
          #"{"kind": "flexiblePortEgress", "region": "va7", "status": "creating"}"#, status: 201)
      ],
    ])
    #expect(try await run(cloud) == .ready)
    #expect(cloud.bodies == [["kind": "flexiblePortEgress", "region": "va7"]])
  }

  @Test func `one that somebody else made meanwhile is not made again`() async throws {
    let cloud = FakeCloud([
      "GET networkInfrastructures": [list(), list(("flexiblePortEgress", "ready"))],
      "GET regions": [regions],
    ])
    #expect(try await run(cloud) == .ready)
    #expect(cloud.bodies.isEmpty)
  }

  @Test func `an answer that says nothing leaves it open`() async throws {
    let cloud = FakeCloud([
      "GET networkInfrastructures": [list()], "GET regions": [regions],
      "POST networkInfrastructures": [.broken],
    ])
    guard case .unconfirmed = try await run(cloud) else {
      Issue.record("not open")
      return
    }
  }

  @Test func `what stands in the way is told`() {
    let state = { (entries: [(Networking, String)], option: Networking?) in
      InfrastructureState(
        entries.map { NetworkInfrastructure(kind: $0.0, region: "va7", status: $0.1) }, for: option)
    }
    #expect(state([(.vpn, "ready")], .flexiblePortEgress) == .otherKind(.vpn))
    #expect(state([(.vpn, "ready")], nil) == .ready)
    #expect(state([(.vpn, "failed"), (.vpn, "ready")], .vpn) == .ready)
    #expect(state([(.vpn, "failed"), (.vpn, "updating")], .vpn) == .busy(status: "updating"))
    #expect(state([(.vpn, "error")], .vpn) == .broken(status: "error"))
  }
}
