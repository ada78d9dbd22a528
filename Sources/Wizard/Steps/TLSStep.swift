import MailSetup
import Screen

extension Step {
  package static let tls = Step(
    id: "tls", title: "TLS", heading: "How is the connection encrypted?",
    summary: { plan in
      guard plan.settings.usesServer else { return "HTTPS" }
      let encryption = Encryption.all.first { $0.has(plan.settings.tls) }
      return encryption?.summary ?? TLSMode(ssl: plan.settings.tls.ssl).title
    },
    fields: [
      Field(
        nil, alsoResets: [.ssl, .starttls, .requiretls], "",
        ChoiceControl(
          options: { plan in plan.encryptions.map { Option(title: $0.title, note: $0.note(plan)) }
          },
          selected: { plan in plan.encryptions.firstIndex { $0.has(plan.settings.tls) } },
          select: { index, plan, answers in
            answers.choose(plan.encryptions[index].flags, on: plan)
          }),
        help: Help(
          "Ports 465 and 2465 use implicit TLS; 587 and most others use STARTTLS. If you choose here, a port that matches is proposed. No TLS is for your own server only.",
          otherwise:
            "With smtp.ssl on a STARTTLS port AEM logs “Unrecognized SSL message”. Without it on port 465 the connection hangs until “Read timed out”.",
          source: Source.sendingEmail), isShown: { $0.settings.usesServer }),
      .note("Individual settings:", isShown: { $0.settings.usesServer }),
      Field(
        .ssl, "smtp.ssl",
        ToggleControl(\.ssl) { $0.settings.tls.ssl },
        help: Help(
          "True encrypts the connection from its first byte.",
          otherwise: "The connection fails if it does not match the port.",
          source: Source.sendingEmail), isShown: { $0.settings.usesServer }),
      Field(
        .starttls, "smtp.starttls",
        ToggleControl(\.starttls) { $0.settings.tls.starttls },
        help: Help(
          "AEM as a Cloud Service ignores this value: it uses STARTTLS whenever smtp.ssl is false. The file should say what happens.",
          otherwise: "A different value misleads people who read the file.",
          source: Source.sendingEmail), isShown: { $0.settings.usesServer }),
      Field(
        .requiretls, "smtp.requiretls",
        ToggleControl(\.requiretls) { $0.settings.tls.requiretls },
        help: Help(
          "True closes the connection if the server does not offer STARTTLS.",
          otherwise:
            "With false, AEM sends the user name and the password unencrypted to a server without STARTTLS.",
          source: Source.commonsEmail), isShown: { $0.settings.usesServer }),
      .notes { $0.tlsNotes },
      .goOn(isShown: { !$0.settings.usesServer }),
    ])
}

/// A choice for the three flags together.
private struct Encryption {
  let title: String
  let summary: String
  let flags: TLSFlags
  /// The way in which the server's port speaks TLS; nil if it need not speak TLS.
  let mode: TLSMode?

  static let all =
    TLSMode.allCases.map { mode in
      Encryption(
        title: mode == .implicit ? "Implicit TLS" : "STARTTLS", summary: mode.title,
        flags: mode.flags, mode: mode)
    } + [none]

  /// AEM itself sets smtp.starttls, so that a server without TLS is one where STARTTLS is not
  /// required.
  static let none = Encryption(
    title: "No TLS", summary: "no TLS",
    flags: TLSFlags(ssl: false, starttls: true, requiretls: false), mode: nil)

  func note(_ plan: Plan) -> String { mode.map(plan.ports) ?? "unless offered" }

  func has(_ flags: TLSFlags) -> Bool {
    mode == nil ? !flags.ssl && !flags.requiretls : flags == self.flags
  }
}

extension Plan {
  /// The choices that the server may have: a provider's all speak TLS.
  fileprivate var encryptions: [Encryption] {
    Encryption.all.filter { $0.mode != nil || settings.provider == nil || $0.has(settings.tls) }
  }

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
    // Another server is unknown before somebody asks it.
    let server = settings.provider.flatMap { provider in
      provider.mode(on: port).map { "\(provider.name) uses \($0.title) on port \(port)." }
    }
    let start =
      settings.tls.ssl
      ? "AEM will use TLS from the first byte and ignore smtp.starttls."
      : settings.tls.requiretls
        ? "AEM will use STARTTLS, whatever smtp.starttls says."
          + (server == nil ? " Make sure your server offers it." : "")
        : "AEM will use STARTTLS if the server offers it, and send unencrypted if not."
    return [server, start].compactMap(\.self).map { Note(text: $0) }
  }
}

extension Answers {
  /// Chooses the flags. Those that follow from smtp.ssl, and a port that was not chosen, are derived.
  mutating func choose(_ flags: TLSFlags, on plan: Plan) {
    self.ssl = flags.ssl
    self.starttls = nil
    self.requiretls = nil
    var plan = plan
    plan.answers = self
    let derived = plan.settings.tls
    if derived.starttls != flags.starttls { self.starttls = flags.starttls }
    if derived.requiretls != flags.requiretls { self.requiretls = flags.requiretls }
  }
}
