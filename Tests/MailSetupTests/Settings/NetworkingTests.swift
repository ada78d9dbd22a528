import MailSetup
import TestKit
import Testing

struct NetworkingTests {
  private static let vpn = Files.record()

  static let cases: [Case<Networking>] = [
    Case("nothing", gives: .flexiblePortEgress),
    Case("chosen", chosen: Answers(networking: .vpn), gives: .vpn),
    Case("no option", chosen: Answers(networking: Networking.none), gives: .none),
    Case("found", found: Answers(networking: .dedicatedEgressIp), gives: .dedicatedEgressIp),
    Case(
      "another than found", chosen: Answers(networking: .flexiblePortEgress),
      found: Answers(networking: .dedicatedEgressIp), gives: .flexiblePortEgress),
    Case(
      "a provider that lists its senders", chosen: Answers(provider: "workspace-relay"),
      gives: .flexiblePortEgress),
    Case(
      "hosts that are chosen", chosen: Answers(nonProxyHosts: ["db.acme.site"]),
      gives: .flexiblePortEgress),

    Case(
      "forwards on disk", files: Files(forwards: ["db.acme.site:3306@30306"]),
      gives: .flexiblePortEgress),
    Case("hosts on disk", files: Files(hosts: ["db.acme.site"]), gives: .dedicatedEgressIp),
    Case(
      "hosts on disk, which are removed", chosen: Answers(nonProxyHosts: []),
      files: Files(hosts: ["db.acme.site"]), gives: .dedicatedEgressIp),
    Case(
      "chosen in place of hosts on disk", chosen: Answers(networking: .flexiblePortEgress),
      files: Files(hosts: ["db.acme.site"]), gives: .flexiblePortEgress),
    Case("recorded", files: Files(record: vpn), gives: .vpn),
    Case(
      "recorded, with forwards", files: Files(forwards: ["db.acme.site:3306@30306"], record: vpn),
      gives: .vpn),
    Case(
      "recorded in place of hosts on disk", files: Files(hosts: ["db.acme.site"], record: vpn),
      gives: .vpn),
    Case(
      "chosen in place of what was recorded", chosen: Answers(networking: .dedicatedEgressIp),
      files: Files(record: vpn), gives: .dedicatedEgressIp),
    Case(
      "a record that is no JSON", files: Files(hosts: ["db.acme.site"], record: "{"),
      gives: .dedicatedEgressIp),
    Case(
      "a record with an unknown key",
      files: Files(record: vpn.replacing("from", with: "sender")), gives: .flexiblePortEgress),
    Case(
      "hosts of the environment", files: Files(),
      imported: PortForwardsBody(portForwards: [], nonProxyHosts: ["db.acme.site"]),
      gives: .dedicatedEgressIp),
  ]

  @Test(arguments: cases)
  func `the networking option is chosen, recorded or follows from hosts on disk`(
    _ row: Case<Networking>
  ) {
    #expect(row.settings.networking == row.expected)
  }

  /// Whether a fixed address is needed, the relay private, the program a sandbox.
  static let situations: [([Bool?], Networking?)] = [
    ([nil, nil, nil], .flexiblePortEgress),
    ([true, nil, nil], .dedicatedEgressIp),
    ([nil, true, nil], .vpn),
    ([true, true, nil], .vpn),
    ([nil, nil, true], nil),
    ([true, nil, true], nil),
    ([nil, true, true], nil),
    ([false, false, false], .flexiblePortEgress),
  ]

  @Test(arguments: situations)
  func `the recommended option follows from three questions`(
    _ answers: [Bool?], _ expected: Networking?
  ) {
    var situation = Answers()
    situation.needsFixedAddress = answers[0]
    situation.relayIsPrivate = answers[1]
    situation.isSandbox = answers[2]
    #expect(situation.recommendedNetworking == expected)
  }

  @Test func `what an option offers follows from its address`() {
    let fixed: [Networking] = [.dedicatedEgressIp, .vpn]
    #expect(Networking.allCases.filter(\.hasFixedAddress) == fixed)
    #expect(Networking.allCases.filter(\.offersNonProxyHosts) == fixed)
  }
}
