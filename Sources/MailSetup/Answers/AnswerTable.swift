/// Every answer, declared once: the reader, the writer, the schema, what is found on disk and what
/// follows from other answers come from here.
package struct AnswerTable: Sendable {
  static let declared = AnswerTable()

  /// In the order of an answers file; what only a session asks for stands last.
  static let all: [any AnswerDeclaration] = [
    declared.module, declared.app, declared.folder, declared.networking, declared.provider,
    declared.host, declared.port, declared.portOrig, declared.ssl, declared.starttls,
    declared.requiretls, declared.from, declared.userKind, declared.userName,
    declared.userDefault, declared.passwordName, declared.debug, declared.otherForwards,
    declared.nonProxyHosts, declared.needsFixedAddress, declared.relayIsPrivate,
    declared.isSandbox, declared.replacesOthers, declared.keepsAnswers,
  ]

  // MARK: The save location

  package let module = Answer(.module, "The config module's folder, as the project has it.", .text)
  package let app = Answer(
    .app, "The app below jcr_root/apps that the configuration is deployed with.", .text)
  package let folder = Answer(
    .folder, "The run-mode folder; config holds for all.",
    .text(matching: "^config(\\.[a-z0-9]+)*$", RunModeFolder.isName))

  // MARK: Networking

  package let networking = Answer<Networking>(
    .networking, "The advanced networking option, in the words of Cloud Manager's API.", .word,
    settled: { given, others in
      // Only these options have such hosts.
      let hasHosts = others.found.nonProxyHosts?.isEmpty == false
      return given ?? (hasHosts ? .dedicatedEgressIp : .flexiblePortEgress)
    })
  package let needsFixedAddress = Answer(
    .needsFixedAddress, "Whether the provider accepts only listed addresses.", .flag,
    isInFile: false)
  package let relayIsPrivate = Answer(
    .relayIsPrivate, "Whether the server is in a private network.", .flag, isInFile: false)
  package let isSandbox = Answer(
    .isSandbox, "Whether the program is a sandbox.", .flag, isInFile: false)

  // MARK: The destination

  package let provider = Answer(
    .provider, "A known mail provider; without it host is another server.", .provider,
    settled: { given, others in
      if case .preset = given { return given }
      return others.givenHost.map(ProviderChoice.init(owning:)) ?? given
    })
  package let host = Answer(
    .host, "The mail server's host name.", .text, found: \.mailHost, holds: \.keepsProvider,
    settled: { given, others in given ?? others.provider?.endpoints.first?.host ?? "" })
  package let port = Answer(
    .port, "The port that the mail server listens on.", .port, found: \.mailPort,
    holds: { $0.keptHost != nil && $0.chosen.ssl == nil },
    settled: { given, others in given ?? others.usualPort })

  // MARK: Forwards

  package let portOrig = Answer(
    .portOrig, "The port that AEM connects to.", .port, found: \.mailOrigin,
    holds: \.keepsOrigin,
    settled: { _, others in others.forwards.mail.portOrig })
  package let otherForwards = Answer(
    .otherForwards, "Forwards beside the one for mail; those on disk stay.", .forwards,
    found: \.otherForwards,
    settled: { _, others in others.forwards.others })
  package let nonProxyHosts = Answer(
    .nonProxyHosts, "Hosts that bypass the proxy, where the option has them.", .hosts,
    found: { $0.all?.nonProxyHosts },
    settled: { given, _ in given ?? [] })

  // MARK: TLS

  package let ssl = Answer(
    .ssl, "TLS from the first byte.", .flag, found: { $0.flag(.ssl) }, holds: \.keepsSSL,
    settled: { given, others in given ?? others.usualMode.flags.ssl })
  package let starttls = Answer(
    .starttls, "TLS after STARTTLS.", .flag, found: { $0.flag(.starttls) }, holds: \.keepsMode,
    settled: { given, others in given ?? others.mode.flags.starttls })
  package let requiretls = Answer(
    .requiretls, "No login without TLS.", .flag, found: { $0.flag(.requiretls) },
    holds: \.keepsMode,
    settled: { given, others in given ?? others.mode.flags.requiretls })

  // MARK: Sender and login

  package let from = Answer(
    .from, "The sender address.", .text, found: { $0.text(.from) },
    settled: { given, _ in
      given ?? ""
    })
  package let userKind = Answer<Credential.Kind>(
    .userKind, "Whether Cloud Manager keeps the user name readable.", .word,
    found: \.userKind,
    settled: { given, _ in given ?? .variable })
  package let userName = Answer(
    .userName, "The name of the user name's variable or secret.", .text,
    found: { $0.userPlaceholder?.name },
    settled: { given, _ in given ?? "EMAIL_USERNAME" })
  package let userDefault = Answer(
    .userDefault, "What holds while the variable is not set; best left out.", .text,
    found: \.userDefault,
    settled: { given, _ in given == "" ? nil : given })
  package let passwordName = Answer(
    .passwordName, "The name of the password's secret.", .text, found: \.passwordName,
    settled: { given, _ in given ?? "EMAIL_PASSWORD" })
  package let debug = Answer(
    .debug, "Log the SMTP conversation.", .flag, found: { $0.flag(.debug) },
    settled: { given, _ in given ?? false })

  // MARK: Saving

  package let replacesOthers = Answer(
    .replacesOthers, "Whether configurations in other formats are removed.", .flag,
    isInFile: false)
  package let keepsAnswers = Answer(
    .keepsAnswers, "Whether the answers are saved too.", .flag, isInFile: false)
}

extension AnswerKey {
  package static let module = AnswerKey("target.module")
  package static let app = AnswerKey("target.app")
  package static let folder = AnswerKey("target.folder")
  package static let networking = AnswerKey("networking")
  package static let needsFixedAddress = AnswerKey("needsFixedAddress")
  package static let relayIsPrivate = AnswerKey("relayIsPrivate")
  package static let isSandbox = AnswerKey("isSandbox")
  package static let provider = AnswerKey("destination.provider")
  package static let host = AnswerKey("destination.host")
  package static let port = AnswerKey("destination.port")
  package static let portOrig = AnswerKey("portOrig")
  package static let otherForwards = AnswerKey("otherForwards")
  package static let nonProxyHosts = AnswerKey("nonProxyHosts")
  package static let ssl = AnswerKey("tls.ssl")
  package static let starttls = AnswerKey("tls.starttls")
  package static let requiretls = AnswerKey("tls.requiretls")
  package static let from = AnswerKey("from")
  package static let userKind = AnswerKey("user.kind")
  package static let userName = AnswerKey("user.name")
  package static let userDefault = AnswerKey("user.default")
  package static let passwordName = AnswerKey("password.name")
  package static let debug = AnswerKey("debug")
  package static let replacesOthers = AnswerKey("replacesOthers")
  package static let keepsAnswers = AnswerKey("keepsAnswers")
}
