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
        nil, "",
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
          "A server's port speaks one of the two: 465 and 2465 implicit TLS, 587 and most others STARTTLS. The choice follows from the port; choosing here proposes a port that fits.",
          otherwise:
            "smtp.ssl to a STARTTLS port ends in “Unrecognized SSL message”; without it on 465 the connection hangs until “Read timed out”.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      .note("The three flags one by one:", isShown: \.settings.usesServer),
      Field(
        .ssl, "smtp.ssl",
        ToggleControl(\.ssl) { $0.settings.tls.ssl },
        help: Help(
          "True makes the connection TLS from its first byte.",
          otherwise: "It must match what the destination port speaks.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      Field(
        .starttls, "smtp.starttls",
        ToggleControl(\.starttls) { $0.settings.tls.starttls },
        help: Help(
          "AEM as a Cloud Service sets it by itself: false where smtp.ssl is true, true where it is false. The file should say what happens.",
          otherwise: "Another value is overridden, and misleads whoever reads the file.",
          source: Source.sendingEmail), isShown: \.settings.usesServer),
      Field(
        .requiretls, "smtp.requiretls",
        ToggleControl(\.requiretls) { $0.settings.tls.requiretls },
        help: Help(
          "True ends the connection where the server does not offer STARTTLS.",
          otherwise:
            "With false a server without STARTTLS gets the user name and the password in clear.",
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
    return ports.isEmpty ? "not offered" : "on \(ports.map(String.init).joined(separator: ", "))"
  }

  fileprivate var tlsNotes: [Note] {
    guard settings.usesServer else {
      return [
        Note(text: "Microsoft Graph is reached by HTTPS. The flags are false, as Adobe has them.")
      ]
    }
    let port = settings.port
    // Of another server nothing is known before somebody asks it.
    let server = settings.provider.flatMap { provider in
      provider.mode(on: port).map { "\(provider.name) speaks \($0.title) on port \(port)." }
    }
    let start =
      settings.tls.ssl
      ? "AEM starts TLS with the first byte, and takes smtp.starttls as false."
      : "AEM starts in plain text and asks for STARTTLS, whatever smtp.starttls says."
    return [server, start].compactMap(\.self).map { Note(text: $0) }
  }
}

extension Answers {
  /// Chooses a mode; the flags, and a port that nobody chose, follow from it where they can.
  fileprivate mutating func choose(_ mode: TLSMode, on plan: Plan) {
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
