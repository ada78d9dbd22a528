import MailSetup
import Screen

extension Step {
  package static let tls = Step(
    id: "tls", title: "TLS", heading: "How is the connection encrypted?",
    summary: { plan in
      guard plan.settings.usesServer else { return "HTTPS" }
      return plan.settings.tls.ssl ? "implicit TLS" : "STARTTLS"
    },
    fields: [
      Field(
        nil, alsoResets: [.ssl, .starttls, .requiretls], "",
        ChoiceControl(
          options: { plan in
            [
              Option(title: "Implicit TLS", note: plan.ports(speaking: .implicit)),
              Option(title: "STARTTLS", note: plan.ports(speaking: .startTLS)),
            ]
          },
          selected: { plan in TLSMode.allCases.firstIndex { $0.flags == plan.settings.tls } },
          select: { index, plan, answers in answers.choose(TLSMode.allCases[index], on: plan) }),
        help: Help(
          "Each port uses one of the two: 465 and 2465 implicit TLS, 587 and most others STARTTLS. The port decides; if you choose here, a port that matches is proposed.",
          otherwise:
            "With smtp.ssl on a STARTTLS port AEM logs “Unrecognized SSL message”. Without it on port 465 the connection hangs until “Read timed out”.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      .note("Individual settings:", isShown: \.settings.usesServer),
      Field(
        .ssl, "smtp.ssl",
        ToggleControl(\.ssl) { $0.settings.tls.ssl },
        help: Help(
          "True encrypts the connection from its first byte.",
          otherwise: "The connection fails if it does not match the port.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      Field(
        .starttls, "smtp.starttls",
        ToggleControl(\.starttls) { $0.settings.tls.starttls },
        help: Help(
          "AEM as a Cloud Service ignores this value: it uses STARTTLS whenever smtp.ssl is false. The file should say what happens.",
          otherwise: "A different value misleads people who read the file.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      Field(
        .requiretls, "smtp.requiretls",
        ToggleControl(\.requiretls) { $0.settings.tls.requiretls },
        help: Help(
          "True closes the connection if the server does not offer STARTTLS.",
          otherwise:
            "With false, AEM sends the user name and the password unencrypted to a server without STARTTLS.",
          source: Source.commonsEmail), isShown: \.settings.usesServer),
      .notes(\.tlsNotes),
      .goOn(isShown: { !$0.settings.usesServer }),
    ])
}

extension Plan {
  /// The ports on which the provider speaks a mode, or on which servers usually do.
  fileprivate func ports(speaking mode: TLSMode) -> String {
    guard let provider = settings.provider else {
      return mode == .implicit ? "usual on 465" : "usual on 587"
    }
    let ports = provider.ports(speaking: mode)
    if ports.isEmpty { return provider.refusesImplicitTLS ? "not accepted" : "not documented" }
    return "on \(ports.map(String.init).joined(separator: ", "))"
  }

  fileprivate var tlsNotes: [Note] {
    guard settings.usesServer else {
      return [
        Note(text: "Microsoft Graph uses HTTPS. The flags are false, as in Adobe's sample.")
      ]
    }
    let port = settings.port
    // Of another server nothing is known before somebody asks it.
    let server = settings.provider.flatMap { provider in
      provider.mode(on: port).map { "\(provider.name) uses \($0.title) on port \(port)." }
    }
    let start =
      settings.tls.ssl
      ? "AEM will use TLS from the first byte and ignore smtp.starttls."
      : "AEM will use STARTTLS, whatever smtp.starttls says."
        + (server == nil ? " Make sure your server offers it." : "")
    return [server, start].compactMap(\.self).map { Note(text: $0) }
  }
}

extension Answers {
  /// Chooses a mode; the flags, and a port that was not chosen, follow from it where they can.
  mutating func choose(_ mode: TLSMode, on plan: Plan) {
    self.ssl = mode.flags.ssl
    self.starttls = nil
    self.requiretls = nil
    var plan = plan
    plan.answers = self
    if plan.settings.tls != mode.flags {
      self.starttls = mode.flags.starttls
      self.requiretls = mode.flags.requiretls
    }
  }
}
