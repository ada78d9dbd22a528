import MailSetup

extension Step {
  package static let service = Step(
    id: "service", title: "Service", heading: "Which server takes the mail?",
    summary: { $0.settings.host.isEmpty ? "no server yet" : $0.settings.host },
    fields: [
      Field(
        .provider, "Provider",
        ListControl(
          options: { _ in
            Provider.all.map(Option.init) + [
              Option(title: "Another server", note: "any host and port")
            ]
          },
          selected: \.providerIndex,
          select: { index, _, answers in answers.chooseProvider(index) }),
        help: Help(
          "A provider's host, ports and way of logging in are known, so that they need not be looked up. Another server takes any host and port.",
          otherwise:
            "Hosts that look right are not (smtp.sendgrid.com), and some providers do not listen on port 465 at all.",
          source: "The provider's documentation, named under the fields")),
      Field(
        .host, "Server",
        ListControl(
          options: {
            $0.settings.provider?.endpoints.map { Option(title: $0.title, note: $0.host) } ?? []
          },
          selected: { plan in
            plan.settings.provider?.endpoints.firstIndex { $0.host == plan.settings.host }
          },
          select: { index, plan, answers in
            answers.host = plan.settings.provider?.endpoints[index].host
          },
          origin: { $0.origin(of: \.host) }),
        help: Help(
          "Accounts belong to one region or stream, and each has its own server.",
          otherwise: "The server of another region refuses the login with 535.",
          source: "The provider's documentation"),
        isShown: { ($0.settings.provider?.endpoints.count ?? 0) > 1 }),
      Field(
        .port, "Port",
        ChoiceControl(
          options: \.portOptions,
          selected: { plan in
            plan.portOptions.firstIndex { $0.title == "\(plan.settings.port)" }
          },
          select: { index, plan, answers in answers.port = Int(plan.portOptions[index].title) }),
        help: portHelp, standsApart: true,
        isShown: { $0.settings.provider != nil }),
      Field(
        .host, "Host",
        TextControl(
          answer: \.host, settled: { $0.host }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "smtp.example.com"),
        help: Help(
          "The server's name becomes the name of the port forward. smtp.host itself always is AEM_PROXY_HOST.",
          otherwise:
            "With the server's name in smtp.host AEM connects directly, which its network does not let through.",
          source: "Adobe, Email service tutorial; Cloud Manager API"),
        standsApart: true),
      Field(
        .port, "Port number", TextControl(number: \.port, settled: { $0.port }), help: portHelp,
        isShown: { $0.settings.provider == nil }),
      .notes(\.providerNotes),
    ])

  private static let portHelp = Help(
    "The port that the server listens on, portDest of the forward. 465 speaks TLS from the first byte, 587 starts in plain text and changes with STARTTLS.",
    otherwise:
      "The TLS flags follow from this port: with the wrong ones the connection hangs or ends in an SSL error.",
    source: "Adobe, Development guidelines, Sending email")
}

extension Option {
  fileprivate init(_ provider: Provider) {
    let host = provider.endpoints.first?.host ?? ""
    self.init(title: provider.name, note: host)
  }
}

extension Plan {
  fileprivate var providerIndex: Int? {
    if let provider = settings.provider { return Provider.all.firstIndex(of: provider) }
    let isOther = answers.provider == .anotherServer || !settings.host.isEmpty
    return isOther ? Provider.all.count : nil
  }

  /// The provider's ports, and the port that is set where it is not one of them.
  fileprivate var portOptions: [Option] {
    guard let provider = settings.provider else { return [] }
    let other = Option(title: "\(settings.port)", note: "not known of \(provider.name)")
    return provider.ports.map { Option(title: "\($0.port)", note: $0.mode.title) }
      + (provider.mode(on: settings.port) == nil ? [other] : [])
  }

  fileprivate var providerNotes: [Note] {
    guard let provider = settings.provider else {
      return providerIndex == nil
        ? [Note(text: "A provider fills in the rest. Your own relay is “Another server”.")] : []
    }
    return [Note(text: "User name: \(provider.user). Password: \(provider.password).")]
      + provider.notes.map { Note(text: $0) }
  }
}

extension Answers {
  /// Chooses a provider, and forgets a host that was given for another one.
  fileprivate mutating func chooseProvider(_ index: Int) {
    let choice: ProviderChoice =
      index < Provider.all.count ? .preset(Provider.all[index].id) : .anotherServer
    self.provider = choice
    if let host = self.host, ProviderChoice(owning: host) != choice { self.host = nil }
  }
}
