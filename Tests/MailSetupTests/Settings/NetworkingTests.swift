import MailSetup
import TestKit
import Testing

struct NetworkingTests {
  private static let vpn = Files.record()

  static let cases: [Case<Networking?>] = [
    Case("nothing", gives: nil),
    Case("chosen", chosen: Answers(networking: .vpn), gives: .vpn),
    Case("no option", chosen: Answers(networking: Networking.none), gives: Networking.none),
    Case("found", found: Answers(networking: .dedicatedEgressIp), gives: .dedicatedEgressIp),
    Case(
      "another than found", chosen: Answers(networking: .flexiblePortEgress),
      found: Answers(networking: .dedicatedEgressIp), gives: .flexiblePortEgress),
    Case(
      "a provider that lists its senders", chosen: Answers(provider: "workspace-relay"),
      gives: nil),
    Case(
      "hosts that are chosen", chosen: Answers(nonProxyHosts: ["db.acme.site"]),
      gives: nil),

    Case(
      "forwards on disk", files: Files(forwards: ["db.acme.site:3306@30306"]),
      gives: nil),
    Case("hosts on disk", files: Files(hosts: ["db.acme.site"]), gives: nil),
    Case(
      "hosts on disk, which are removed", chosen: Answers(nonProxyHosts: []),
      files: Files(hosts: ["db.acme.site"]), gives: nil),
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
      gives: nil),
    Case(
      "a record with an unknown key",
      files: Files(record: vpn.replacing("from", with: "sender")), gives: nil),
    Case(
      "hosts of the environment", files: Files(),
      imported: PortForwardsBody(portForwards: [], nonProxyHosts: ["db.acme.site"]),
      gives: nil),
  ]

  @Test(arguments: cases)
  func `the networking option is chosen, recorded or not known`(
    _ row: Case<Networking?>
  ) {
    #expect(row.settings.networking == row.expected)
  }

  @Test
  func `the option that is assumed has the hosts on disk, and a fixed address where one is needed`()
  {
    let hosts = Case("", files: Files(hosts: ["db.acme.site"]), gives: ())
    #expect(hosts.settings.assumedNetworking == .dedicatedEgressIp)
    let relay = Case("", chosen: Answers(provider: "workspace-relay"), gives: ())
    #expect(relay.settings.assumedNetworking == .dedicatedEgressIp)
    #expect(Case("", gives: ()).settings.assumedNetworking == .flexiblePortEgress)
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
    situation.listsAddresses = answers[0]
    situation.isPrivateServer = answers[1]
    situation.isSandbox = answers[2]
    #expect(ResolvedSettings(chosen: situation, found: Answers()).recommendedNetworking == expected)
  }

  @Test func `what an option offers follows from its address`() {
    let fixed: [Networking] = [.dedicatedEgressIp, .vpn]
    #expect(Networking.allCases.filter(\.hasFixedAddress) == fixed)
    #expect(Networking.allCases.filter(\.offersNonProxyHosts) == fixed)
  }
}
