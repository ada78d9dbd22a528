import MailSetup
import Screen

extension Step {
  package static let networking = Step(
    id: "networking", title: "Networking", heading: "How does AEM reach the mail server?",
    summary: \.networkingSummary,
    fields: [
      Field(
        .networking, "",
        ChoiceControl(
          options: { plan in Networking.allCases.map { Option($0, in: plan) } },
          selected: { $0.settings.networking.flatMap(Networking.allCases.firstIndex) },
          select: { index, _, answers in answers.networking = Networking.allCases[index] },
          proposed: { Networking.allCases.firstIndex(of: $0.settings.assumedNetworking) }),
        help: Help(
          "AEM as a Cloud Service lets only HTTP and HTTPS out. Mail needs a port forward, and a port forward needs one of Adobe's advanced networking options. A program has one option at a time.",
          otherwise:
            "Without one the connection to the mail server hangs until it times out. Changing the option later means taking the old one down on every environment first.",
          source: Source.advancedNetworking)),
      .note(
        "No file says which option the program has. Until you choose, the one to take is assumed.",
        isShown: { $0.settings.usesServer && $0.settings.networking == nil }),
      .note(
        "Mail leaves through Microsoft Graph, which needs none of them. Other connections may.",
        isShown: { !$0.settings.usesServer }),
      .note("Not sure? These tell which one:"),
      Field(
        .listsAddresses, "Provider allows listed IPs only",
        ToggleControl(fact: \.listsAddresses),
        help: Help(
          "Some mail services accept mail only from addresses on a list. Dedicated egress IP and VPN give the program one address that can be listed.",
          otherwise:
            "From the shared addresses of flexible port egress such a service refuses the connection.",
          source: Source.dedicatedEgress)),
      Field(
        .isPrivateServer, "Relay in a private network",
        ToggleControl(fact: \.isPrivateServer),
        help: Help(
          "A relay without a public address is reached only through a VPN to your network.",
          otherwise: "The other options go to the internet and never find it.",
          source: Source.vpn)),
      Field(
        .isSandbox, "Sandbox program",
        ToggleControl(fact: \.isSandbox),
        help: Help(
          "Sandbox programs have no advanced networking.",
          otherwise: "The option cannot be made in Cloud Manager, and mail cannot be tried there.",
          source: Source.advancedNetworking)),
    ])
}

extension Option {
  fileprivate init(_ networking: Networking, in plan: Plan) {
    let settings = plan.settings
    let isRecommended = settings.usesServer && networking == settings.recommendedNetworking
    let isAssumed = settings.networking == nil && settings.usesServer
    let gist = networking == Networking.none && settings.usesServer ? "no mail" : ""
    self.init(
      title: networking.title,
      note: isRecommended ? isAssumed ? "assumed" : "take this" : gist,
      noteRole: isRecommended ? .heading : .muted, detail: networking.explanation)
  }
}

extension Plan {
  fileprivate var networkingSummary: String {
    guard settings.usesServer else { return "not needed" }
    let option = settings.assumedNetworking
    let title = option == .vpn ? "VPN" : option.title
    return settings.networking == nil ? "assumed: \(title.lowercased())" : title
  }
}
