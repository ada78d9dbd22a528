import MailSetup

extension Step {
  package static let service = Step(
    id: "service", title: "Service", heading: "Which server takes the mail?",
    summary: { plan in
      guard plan.settings.usesServer else { return Transport.graph.title }
      return plan.settings.host.isEmpty ? "no server yet" : plan.settings.host
    },
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
          select: { index, plan, answers in answers.chooseProvider(index, on: plan) }),
        help: Help(
          "A provider's host, ports and way of logging in are known, so that they need not be looked up. Another server takes any host and port.",
          otherwise:
            "Hosts that look right are not (smtp.sendgrid.com), and some providers do not listen on port 465 at all.",
          source: Source.provider)),
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
          source: Source.provider),
        isShown: {
          $0.settings.usesServer && ($0.settings.provider?.endpoints.count ?? 0) > 1
        }),
      Field(
        .transport, "Leaves by",
        ListControl(
          options: { _ in
            [
              Option(title: Transport.smtp.title, note: "through a port forward"),
              Option(title: Transport.graph.title, note: "by HTTPS, without advanced networking"),
            ]
          },
          selected: { Transport.allCases.firstIndex(of: $0.settings.transport) },
          select: { index, _, answers in answers.transport = Transport.allCases[index] },
          origin: { $0.origin(of: \.transport) }),
        help: Help(
          "Microsoft 365 takes mail by SMTP or through Microsoft Graph. Graph is the way where the tenant allows no SMTP sending, or the program has no advanced networking.",
          otherwise:
            "A tenant without SMTP sending answers 535, also with a good token. Graph needs a permission of its own, Mail.Send.",
          source: Source.oauth),
        isShown: \.offersGraph),
      Field(
        .login, "Login",
        ListControl(
          options: \.loginOptions,
          selected: { plan in plan.logins.firstIndex(of: plan.settings.login) },
          select: { index, plan, answers in answers.login = plan.logins[index] },
          origin: { $0.origin(of: \.login) }, proposed: { _ in 0 }),
        help: Help(
          "How the server knows that AEM may send: a user name and a password, a token of OAuth2, or nothing at all, where it knows the address that AEM comes from.",
          otherwise:
            "The server answers 535, or 530 where it wants a login and gets none. OAuth2 goes with Microsoft 365 and Google alone.",
          source: Source.oauth),
        isShown: { $0.providerIndex != nil && $0.logins.count > 1 }),
      Field(
        .port, "Port",
        ChoiceControl(
          options: \.portOptions,
          selected: { plan in
            plan.portOptions.firstIndex { $0.title == "\(plan.settings.port)" }
          },
          select: { index, plan, answers in answers.port = Int(plan.portOptions[index].title) }),
        help: portHelp, standsApart: true,
        isShown: { $0.settings.usesServer && $0.settings.provider != nil }),
      Field(
        .host, "Host",
        TextControl(
          answer: \.host, settled: { $0.host }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "smtp.example.com"),
        help: Help(
          "The server's name becomes the name of the port forward. smtp.host itself always is AEM_PROXY_HOST.",
          otherwise:
            "With the server's name in smtp.host AEM connects directly, which its network does not let through.",
          source: Source.emailTutorial),
        standsApart: true, isShown: \.settings.usesServer),
      Field(
        .port, "Port number", TextControl(number: \.port, settled: { $0.port }), help: portHelp,
        isShown: { $0.settings.usesServer && $0.settings.provider == nil }),
      .notes(\.providerNotes),
    ])

  private static let portHelp = Help(
    "The port that the server listens on, portDest of the forward. 465 speaks TLS from the first byte, 587 starts in plain text and changes with STARTTLS.",
    otherwise:
      "The TLS flags follow from this port: with the wrong ones the connection hangs or ends in an SSL error.",
    source: Source.sendingEmail)
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
      let end = login == .password ? settings.provider?.endOfPasswords : nil
      let isFirst = logins.count > 1 && login == logins.first
      return Option(
        title: login.title,
        note: end.map { "a stopgap: until \($0)" } ?? (isFirst ? "take this" : ""))
    }
  }

  fileprivate var providerNotes: [Note] {
    guard let provider = settings.provider else {
      return providerIndex == nil
        ? [Note(text: "A provider fills in the rest. Your own relay is “Another server”.")] : []
    }
    let login =
      settings.usesPassword
      ? [Note(text: "User name: \(provider.user). Password: \(provider.password).")] : []
    let notes =
      settings.usesServer
      ? provider.notes
      : ["Graph sends as the mailbox that consented, and as those it may send for."]
    return login + notes.map { Note(text: $0) }
      + [Note(text: "Source: \(provider.source)")]
  }
}

extension Answers {
  /// Chooses a provider, and forgets what was given for another one.
  fileprivate mutating func chooseProvider(_ index: Int, on plan: Plan) {
    let choice: ProviderChoice =
      index < Provider.all.count ? .preset(Provider.all[index].id) : .anotherServer
    self.provider = choice
    if let host = self.host, ProviderChoice(owning: host) != choice { self.host = nil }
    let isMicrosoft = choice == .preset(Provider.microsoft365)
    if !isMicrosoft, plan.settings.transport == .graph { self.transport = .smtp }
    let logins = index < Provider.all.count ? Provider.all[index].logins : [.password, .none]
    if let login = self.login, !logins.contains(login) { self.login = nil }
  }
}
