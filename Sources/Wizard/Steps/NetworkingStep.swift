import MailSetup
import Screen

extension Step {
  package static let networking = Step(
    id: "networking", title: "Networking", heading: "How does AEM reach the mail server?",
    summary: { plan in
      plan.settings.usesServer ? plan.settings.assumedNetworking.title : "not needed"
    },
    fields: [
      .note(
        "Microsoft Graph needs no advanced networking. Other connections of your code may.",
        isShown: { !$0.settings.usesServer }),
      .note("First, which of these are true?", .normal),
      Field(
        .listsAddresses, "Provider has an IP allow list", ToggleControl(fact: \.listsAddresses),
        help: Help(
          "Some mail providers accept mail only from IP addresses on an allow list. Dedicated egress IP and VPN give the program one address that you can list.",
          otherwise:
            "Flexible port egress sends from shared addresses that change, and the provider refuses the connection.",
          source: Source.dedicatedEgress)),
      Field(
        .isPrivateServer, "Server is in a private network", ToggleControl(fact: \.isPrivateServer),
        help: Help(
          "AEM reaches a mail server without a public address only through a VPN to your network.",
          otherwise: "The other options lead to the internet, where the server cannot be found.",
          source: Source.vpn)),
      Field(
        .isSandbox, "The program is a sandbox", ToggleControl(fact: \.isSandbox),
        help: Help(
          "Sandbox programs have no advanced networking.",
          otherwise: "Cloud Manager refuses to create the option, and you cannot send mail there.",
          source: Source.advancedNetworking)),
      Field(
        .networking, "Advanced networking option",
        ChoiceControl(
          options: { plan in Networking.allCases.map { Option($0, in: plan) } },
          selected: { $0.settings.networking.flatMap(Networking.allCases.firstIndex) },
          select: { index, _, answers in answers.networking = Networking.allCases[index] },
          proposed: { Networking.allCases.firstIndex(of: $0.settings.assumedNetworking) }),
        help: Help(
          "AEM as a Cloud Service lets only HTTP and HTTPS out. SMTP needs a port forward, and a port forward needs one of Adobe's advanced networking options. A program has one option at a time.",
          otherwise:
            "Without an option the connection to the mail server hangs until it times out. To change the option later, you first have to disable it on every environment.",
          source: Source.advancedNetworking), standsApart: true),
    ])
}

extension Option {
  fileprivate init(_ networking: Networking, in plan: Plan) {
    let settings = plan.settings
    let isRecommended = settings.usesServer && networking == settings.recommendedNetworking
    let isAssumed = settings.isUnanswered && networking == settings.assumedNetworking
    let gist = networking == Networking.none && settings.usesServer ? "no SMTP" : ""
    self.init(
      title: networking.title,
      note: isRecommended ? "recommended" : isAssumed ? "assumed" : gist,
      noteRole: isRecommended ? .heading : .muted,
      detail: networking.explanation
        + (isAssumed ? " It is assumed until you choose an option." : ""))
  }
}

extension ResolvedSettings {
  /// Whether an advanced networking option is needed, and neither chosen nor recorded.
  fileprivate var isUnanswered: Bool { usesServer && networking == nil }
}
