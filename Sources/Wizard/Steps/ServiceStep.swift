import MailSetup
import Screen

extension Step {
  package static let service = Step(
    id: "service", title: "Service", heading: "Which mail server will AEM use?",
    summary: { plan in
      guard plan.settings.usesServer else { return Transport.graph.title }
      return plan.settings.host.isEmpty ? "no server yet" : plan.settings.host
    },
    fields: [
      Field(
        .provider, "Provider",
        ListControl(
          options: { _ in ProviderChoice.offered.map(Option.init) },
          selected: { $0.providerIndex },
          select: { index, plan, answers in answers.choose(ProviderChoice.offered[index], on: plan)
          }),
        help: Help(
          "For a provider in the list, mailwizard knows the host, the ports, and how to log in. “Another server” accepts any host and port.",
          otherwise:
            "A host can look right and be wrong (smtp.sendgrid.com), and some providers do not accept port 465.",
          source: Source.provider), more: \.providerFacts)
    ] + Provider.Division.allCases.map(endpoint(of:)) + [
      host(standsApart: false, isShown: { $0.settings.usesServer && $0.settings.provider == nil }),
      Field(
        .port, "Port number", TextControl(number: \.port, settled: { $0.port }), help: portHelp,
        isShown: { $0.settings.usesServer && $0.settings.provider == nil }),
      Field(
        .transport, "Transport",
        ListControl(
          options: { _ in
            [
              Option(title: Transport.smtp.title, note: "through a port forward"),
              Option(title: Transport.graph.title, note: "over HTTPS, without advanced networking"),
            ]
          },
          selected: { Transport.allCases.firstIndex(of: $0.settings.transport) },
          select: { index, _, answers in answers.transport = Transport.allCases[index] },
          origin: { $0.origin(of: \.transport) }),
        help: Help(
          "Microsoft 365 accepts mail over SMTP or through Microsoft Graph. Use Graph if the tenant allows no SMTP sending, or if the program has no advanced networking.",
          otherwise:
            "A tenant without SMTP sending refuses even a valid token with reply 535. Graph needs its own permission, Mail.Send.",
          source: Source.oauth),
        isShown: { $0.offersGraph }),
      Field(
        .login, "Login",
        ListControl(
          options: { $0.loginOptions },
          selected: { plan in plan.logins.firstIndex(of: plan.settings.login) },
          select: { index, plan, answers in answers.login = plan.logins[index] },
          origin: { $0.origin(of: \.login) }, proposed: { _ in 0 }),
        help: Help(
          "How AEM proves that it may send: with a user name and a password, with an OAuth2 token, or not at all if the server recognizes AEM by its IP address.",
          otherwise:
            "The server refuses with reply 535, or with 530 if it expects a login and gets none. AEM supports OAuth2 for Microsoft 365 and Google only.",
          source: Source.oauth),
        isShown: { $0.providerIndex != nil && $0.logins.count > 1 }),
      Field(
        .port, "Port",
        ChoiceControl(
          options: { $0.portOptions },
          selected: { plan in
            plan.portOptions.firstIndex { $0.title == "\(plan.settings.port)" }
          },
          select: { index, plan, answers in answers.port = Int(plan.portOptions[index].title) }),
        help: portHelp, standsApart: true,
        isShown: { $0.settings.usesServer && $0.settings.provider != nil }),
      host(standsApart: true, isShown: { $0.settings.usesServer && $0.settings.provider != nil }),
      .notes { $0.providerNotes },
    ])

  /// The choice of a provider's server, by what the provider calls it.
  private static func endpoint(of division: Provider.Division) -> Field {
    Field(
      .host, division.title,
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
        "An account belongs to one region or stream, and each has its own server.",
        otherwise: "The server of another region refuses the login with reply 535.",
        source: Source.provider),
      isShown: { plan in
        guard plan.settings.usesServer, let provider = plan.settings.provider else { return false }
        return provider.endpoints.count > 1 && provider.division == division
      })
  }

  /// The server of a provider is below the choices that it follows from; any other is asked first.
  private static func host(
    standsApart: Bool, isShown: @escaping @Sendable (Plan) -> Bool
  ) -> Field {
    Field(
      .host, "Host",
      TextControl(
        answer: \.host, settled: { $0.host }, accepts: { !$0.isWhitespace }, limit: 253,
        example: "smtp.example.com", reading: .host, storePort: { $1.port = $0 }),
      help: Help(
        "The host name of the mail server becomes the name of the port forward. smtp.host itself is always AEM_PROXY_HOST.",
        otherwise:
          "With the server's own name in smtp.host AEM connects directly, which its network blocks.",
        source: Source.emailTutorial),
      standsApart: standsApart, isShown: isShown)
  }

  private static let portHelp = Help(
    "The port of the mail server (portDest). Port 465 uses TLS from the first byte; port 587 starts in plain text and switches to TLS with STARTTLS.",
    otherwise:
      "The TLS flags follow from the port. With flags that do not match, the connection hangs or ends in an SSL error.",
    source: Source.sendingEmail)
}

extension Option {
  fileprivate init(_ choice: ProviderChoice) {
    guard let provider = choice.provider else {
      self.init(title: "Another server", note: "any host and port")
      return
    }
    self.init(title: provider.name, note: provider.endpoints.first?.host ?? "")
  }
}

extension ProviderChoice {
  /// In the order of the list, by the alphabet below the one that is no provider.
  fileprivate static let offered =
    [ProviderChoice.anotherServer]
    + Provider.all.sorted { $0.name.lowercased() < $1.name.lowercased() }.map { .preset($0.id) }
}

extension Plan {
  fileprivate var providerIndex: Int? {
    let isOther = answers.provider == .anotherServer || !settings.host.isEmpty
    let choice =
      settings.provider.map { ProviderChoice.preset($0.id) } ?? (isOther ? .anotherServer : nil)
    return choice.flatMap(ProviderChoice.offered.firstIndex)
  }

  /// The provider's ports, and the port that is set where it is not one of them.
  fileprivate var portOptions: [Option] {
    guard let provider = settings.provider else { return [] }
    let other = Option(title: "\(settings.port)", note: "not accepted by \(provider.name)")
    return provider.ports.map { Option(title: "\($0.port)", note: $0.mode.title) }
      + (provider.mode(on: settings.port) == nil ? [other] : [])
  }

  /// Whether Graph is a way: with Microsoft 365, and where it is chosen already.
  fileprivate var offersGraph: Bool {
    settings.provider?.id == Provider.microsoft365 || !settings.usesServer
  }

  /// The logins to choose from, the one to propose first.
  fileprivate var logins: [Login] {
    if !settings.usesServer { return [.oauth2] }
    let offered = settings.provider?.logins ?? [.password, .none]
    return offered.contains(settings.login) ? offered : offered + [settings.login]
  }

  fileprivate var loginOptions: [Option] {
    logins.map { login in
      let ends = login == .password && settings.provider?.endOfPasswords != nil
      // Of another server nothing is known.
      let isFirst = settings.provider != nil && logins.count > 1 && login == logins.first
      let gist = login == Login.none ? "known by IP address" : ""
      return Option(
        title: login.title, note: ends ? "being phased out" : isFirst ? "recommended" : gist)
    }
  }

  fileprivate var providerNotes: [Note] {
    guard let provider = settings.provider else {
      return providerIndex == nil
        ? [
          Note(
            text:
              "Choose a provider to fill in the rest. For your own mail server choose “Another server”."
          )
        ] : []
    }
    let login =
      settings.usesPassword
      ? [Note(text: "User name: \(provider.user). Password: \(provider.password).")] : []
    guard settings.usesServer else {
      return [
        Note(
          text:
            "Graph sends as the mailbox whose owner consents, and as the mailboxes it may send for."
        )
      ]
    }
    let hint = provider.moreNotes.isEmpty ? [] : ["See the help of Provider for more."]
    let assumed = settings.assumptions.filter { $0.answer == .host }.map {
      Note(text: "\($0.subject) is assumed until you choose one.", role: .normal)
    }
    return assumed + login + (provider.notes + hint).map { Note(text: $0) }
  }

  /// What is known of the provider, and where that is from.
  fileprivate var providerFacts: Help.More? {
    settings.provider.map { Help.More(notes: $0.notes + $0.moreNotes, source: $0.source) }
  }
}

extension Answers {
  /// Chooses a provider, and forgets what was given for another one.
  fileprivate mutating func choose(_ choice: ProviderChoice, on plan: Plan) {
    if choice.provider != plan.settings.provider {
      (self.tokenIssued, self.clientSecretExpires) = (nil, nil)
    }
    self.provider = choice
    if let host = self.host, ProviderChoice(owning: host) != choice { self.host = nil }
    let isMicrosoft = choice == .preset(Provider.microsoft365)
    if !isMicrosoft, plan.settings.transport == .graph { self.transport = .smtp }
    let logins = choice.provider?.logins ?? [.password, .none]
    if let login = self.login, !logins.contains(login) { self.login = nil }
  }
}
