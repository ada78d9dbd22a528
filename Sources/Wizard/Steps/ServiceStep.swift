import MailSetup

extension Step {
  package static let service = Step(
    id: "service", title: "Service", heading: "Which mail server will AEM use?",
    summary: { plan in
      guard plan.settings.usesServer else { return Transport.graph.title }
      return plan.settings.host.isEmpty ? "no server yet" : plan.serverWords
    },
    fields: [
      Field(
        .provider, "Provider",
        ListControl(
          options: { _ in ProviderChoice.offered.map(Option.init) },
          selected: { $0.providerIndex },
          select: { index, plan, answers in answers.choose(ProviderChoice.offered[index], on: plan)
          }, origin: { $0.originOfProvider }),
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
            let port = "\(plan.settings.port)"
            return plan.portOptions.firstIndex { $0.title == port }
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
          $0.settings.provider?.endpoints.map {
            Option(title: $0.title, note: $0.place ?? $0.host)
          } ?? []
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
