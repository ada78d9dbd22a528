import MailSetup
import Screen

extension Step {
  package static let networking = Step(
    id: "networking", title: "Networking", heading: "How does AEM reach the mail server?",
    summary: { $0.settings.networking == .vpn ? "VPN" : $0.settings.networking.title },
    fields: [
      Field(
        .networking, "",
        ChoiceControl(
          options: { plan in Networking.allCases.map { Option($0, in: plan) } },
          selected: { Networking.allCases.firstIndex(of: $0.settings.networking) },
          select: { index, _, answers in answers.networking = Networking.allCases[index] }),
        help: Help(
          "AEM as a Cloud Service lets only HTTP and HTTPS out. Mail needs a port forward, and a port forward needs one of Adobe's advanced networking options. A program has one option at a time.",
          otherwise:
            "Without one the connection to the mail server hangs until it times out. Changing the option later means taking the old one down on every environment first.",
          source: "Adobe, Configuring advanced networking")),
      .note("Not sure? These tell which one:"),
      Field(
        nil, "Provider allows listed IPs only",
        ToggleControl(fact: \.needsFixedAddress),
        help: Help(
          "Some mail services accept mail only from addresses on a list. Dedicated egress IP and VPN give the program one address that can be listed.",
          otherwise:
            "From the shared addresses of flexible port egress such a service refuses the connection.",
          source: "Adobe, Dedicated egress IP address")),
      Field(
        nil, "Relay in a private network",
        ToggleControl(fact: \.relayIsPrivate),
        help: Help(
          "A relay without a public address is reached only through a VPN to your network.",
          otherwise: "The other options go to the internet and never find it.",
          source: "Adobe, Virtual Private Network")),
      Field(
        nil, "Sandbox program",
        ToggleControl(fact: \.isSandbox),
        help: Help(
          "Sandbox programs have no advanced networking.",
          otherwise: "The option cannot be made in Cloud Manager, and mail cannot be tried there.",
          source: "Adobe, Configuring advanced networking")),
    ])
}

extension Option {
  fileprivate init(_ networking: Networking, in plan: Plan) {
    let isRecommended = networking == plan.answers.recommendedNetworking
    self.init(
      title: networking.title, note: isRecommended ? "take this" : networking.shortGist,
      noteRole: isRecommended ? .heading : .muted, detail: networking.explanation)
  }
}

extension Networking {
  fileprivate var shortGist: String { self == .none ? "no mail" : "" }
}
