import MailSetup
import TestKit
import Testing

struct NetworkingRuleTests {
  static let rows = [
    Judged("an option", []) { $0.networking = .flexiblePortEgress },
    Judged("no option", ["networking-none networking"]) { $0.networking = Networking.none },
    Judged("a sandbox", ["sandbox-program networking"]) { $0.isSandbox = true },
    Judged("no sandbox", []) { $0.isSandbox = false },
    Judged("shared addresses for a relay that lists them", ["relay-needs-fixed-ip networking"]) {
      $0.provider = .preset("workspace-relay")
    },
    Judged("a fixed address for it", []) {
      $0.provider = .preset("workspace-relay")
      $0.networking = .dedicatedEgressIp
    },
    Judged("a private network for it", []) {
      $0.provider = .preset("workspace-relay")
      $0.networking = .vpn
    },
    Judged("no option for it", ["networking-none networking"]) {
      $0.provider = .preset("workspace-relay")
      $0.networking = Networking.none
    },
    Judged("hosts with an option that has none", ["non-proxy-not-offered networking"]) {
      $0.nonProxyHosts = ["db.acme.site"]
    },
    Judged("hosts without an option", ["networking-none networking"]) {
      $0.networking = Networking.none
      $0.nonProxyHosts = ["db.acme.site"]
    },
    Judged("hosts with a fixed address", []) {
      $0.networking = .dedicatedEgressIp
      $0.nonProxyHosts = ["db.acme.site"]
    },
    Judged(
      "a pattern for all hosts, and no mail server yet",
      ["host-missing destination.host", "non-proxy-host-pattern nonProxyHosts 0"]
    ) {
      $0.provider = .anotherServer
      $0.networking = .vpn
      $0.nonProxyHosts = ["*"]
    },
    Judged(
      "each entry by its row",
      ["mail-host-non-proxy nonProxyHosts 1", "non-proxy-host-pattern nonProxyHosts 2"]
    ) {
      $0.networking = .vpn
      $0.nonProxyHosts = ["db.acme.site", "*.sendgrid.net", "a b"]
    },
  ]

  @Test(arguments: rows)
  func `networking is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  @Test func `the advice on no option names the recommended one first`() throws {
    let advice = { (change: (inout Answers) -> Void) in
      var answers = Answers.complete
      answers.networking = Networking.none
      change(&answers)
      return Plan(project: .sample, answers: answers).findings
        .first { $0.rule == "networking-none" }?.advice
    }
    #expect(advice { _ in }?.hasPrefix("Choose flexible port egress, dedicated") == true)
    #expect(
      advice { $0.isPrivateServer = true }
        == "Choose VPN (recommended), flexible port egress, or dedicated egress IP. Only Microsoft Graph works without."
    )
    #expect(
      advice { $0.listsAddresses = true }?.hasPrefix("Choose dedicated egress IP (recom") == true)
  }
}
