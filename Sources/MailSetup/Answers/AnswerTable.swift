/// Every answer, declared once: the reader, the writer, the schema, what is found on disk and what
/// follows from other answers come from here.
package struct AnswerTable: Sendable {
  static let declared = AnswerTable()

  /// In the order of an answers file; what only a session asks for stands last.
  static let all: [any AnswerDeclaration] = [
    declared.version, declared.module, declared.app, declared.folder, declared.networking,
    declared.transport, declared.login, declared.provider, declared.host, declared.port,
    declared.portOrig, declared.ssl, declared.starttls, declared.requiretls, declared.from,
    declared.userKind, declared.userName, declared.userDefault, declared.passwordName,
    declared.tenant, declared.clientID, declared.mailbox, declared.clientSecretName,
    declared.refreshTokenName, declared.redirectURL, declared.tokenIssued,
    declared.clientSecretExpires, declared.listsAddresses, declared.isPrivateServer,
    declared.isSandbox, declared.debug, declared.otherForwards, declared.nonProxyHosts,
    declared.program, declared.environments, declared.replacesOthers, declared.keepsRecord,
  ]

  package let version = Answer(
    .version, "The version of this format.", .version, settled: { _, _ in 1 })

  // MARK: The save location

  package let module = Answer(.module, "The config module's folder, as the project has it.", .text)
  package let app = Answer(
    .app, "The app below jcr_root/apps that the configuration is deployed with.", .text)
  package let folder = Answer(
    .folder, "The run-mode folder; config holds for all.",
    .text(matching: "^config(\\.[a-z0-9]+)*$", RunModeFolder.isName))

  // MARK: Networking

  package let networking = Answer<Networking>(
    .networking, "The advanced networking option, in the words of Cloud Manager's API.", .word)
  package let listsAddresses = Answer(
    .listsAddresses, "Whether the provider accepts only listed addresses.", .flag)
  package let isPrivateServer = Answer(
    .isPrivateServer, "Whether the server is in a private network.", .flag)
  package let isSandbox = Answer(.isSandbox, "Whether the program is a sandbox.", .flag)

  // MARK: The way out

  package let transport = Answer<Transport>(
    .transport, "How mail leaves AEM: through a mail server or Microsoft Graph.", .word,
    found: \.transport, settled: { given, _ in given ?? .smtp })
  package let login = Answer<Login>(
    .login, "How AEM logs in; oauth2 with Microsoft 365 and Google alone.", .word,
    found: \.login, holds: \.keepsLogin,
    settled: { given, others in
      given ?? (others[\.transport] == .graph ? .oauth2 : others.loginOfAnswers ?? .password)
    })

  // MARK: The destination

  package let provider = Answer(
    .provider, "A known mail provider; without it host is another server.", .provider,
    isUsed: \.usesServer,
    found: \.provider, holds: { $0.chosen.host == nil },
    settled: { given, others in
      if case .preset = given { return given }
      return others.givenHost.map(ProviderChoice.init(owning:)) ?? given
    })
  package let host = Answer(
    .host, "The mail server's host name.", .text, isUsed: \.usesServer, found: \.mailHost,
    holds: \.keepsProvider,
    settled: { given, others in given ?? others.provider?.endpoints.first?.host ?? "" })
  package let port = Answer(
    .port, "The port that the mail server listens on.", .port, isUsed: \.usesServer,
    found: \.mailPort,
    holds: { $0.keptHost != nil && $0.chosen.ssl == nil },
    settled: { given, others in given ?? others.usualPort })

  // MARK: Forwards

  package let portOrig = Answer(
    .portOrig, "The port that AEM connects to.", .port, isUsed: \.usesServer, found: \.mailOrigin,
    holds: \.keepsOrigin,
    settled: { _, others in others.forwards.mail.portOrig })
  package let otherForwards = Answer(
    .otherForwards, "Forwards beside the one for mail; those on disk stay.", .forwards,
    isUsed: \.usesServer,
    found: \.otherForwards,
    settled: { _, others in others.forwards.others })
  package let nonProxyHosts = Answer(
    .nonProxyHosts, "Hosts that bypass the proxy, where the option has them.", .hosts,
    isUsed: \.usesServer,
    found: { $0.all?.nonProxyHosts },
    settled: { given, _ in given ?? [] })

  // MARK: TLS

  package let ssl = Answer(
    .ssl, "TLS from the first byte.", .flag, isUsed: \.usesServer, found: { $0.flag(.ssl) },
    holds: \.keepsSSL,
    settled: { given, others in given ?? others.usualMode.flags.ssl })
  package let starttls = Answer(
    .starttls, "TLS after STARTTLS.", .flag, isUsed: \.usesServer, found: { $0.flag(.starttls) },
    holds: \.keepsMode,
    settled: { given, others in given ?? others.mode.flags.starttls })
  package let requiretls = Answer(
    .requiretls, "No login without TLS.", .flag, isUsed: \.usesServer,
    found: { $0.flag(.requiretls) },
    holds: \.keepsMode,
    settled: { given, others in given ?? others.mode.flags.requiretls })

  // MARK: Sender and password

  package let from = Answer(
    .from, "The sender address.", .text, found: { $0.text(.from) },
    settled: { given, _ in
      given ?? ""
    })
  package let userKind = Answer<Credential.Kind>(
    .userKind, "Whether Cloud Manager keeps the user name readable.", .word, isUsed: \.usesPassword,
    found: \.userKind,
    settled: { given, _ in given ?? .variable })
  package let userName = Answer(
    .userName, "The name of the user name's variable or secret.", .text, isUsed: \.usesPassword,
    found: { $0.userPlaceholder?.name },
    settled: { given, _ in given ?? "EMAIL_USERNAME" })
  package let userDefault = Answer(
    .userDefault, "What holds while the variable is not set; best left out.", .text,
    isUsed: \.usesPassword,
    found: \.userDefault, holds: { $0[\.userKind] == $0.known.userKind ?? .variable },
    settled: { given, _ in given == "" ? nil : given })
  package let passwordName = Answer(
    .passwordName, "The name of the password's secret.", .text, isUsed: \.usesPassword,
    found: \.passwordName,
    settled: { given, _ in given ?? "EMAIL_PASSWORD" })

  // MARK: OAuth2

  package let tenant = Answer(
    .tenant, "Microsoft's tenant: a GUID or a domain.", .text, isUsed: \.usesTenant, found: \.tenant
  )
  package let clientID = Answer(
    .clientID, "The id of the application that was registered.", .text, isUsed: \.usesOAuth,
    found: { $0.providerText(.clientID) })
  package let mailbox = Answer(
    .mailbox, "The mailbox that consented; the sender where it is left out.", .text,
    isUsed: \.usesOAuth,
    found: \.mailbox, settled: { given, others in given ?? others.from })
  package let clientSecretName = Answer(
    .clientSecretName, "The name of the client secret's secret.", .text, isUsed: \.usesOAuth,
    found: { $0.providerSecret(.clientSecret) },
    settled: { given, _ in given ?? "SECRET_SMTP_OAUTH_CLIENT_SECRET" })
  package let refreshTokenName = Answer(
    .refreshTokenName, "The name of the refresh token's secret.", .text, isUsed: \.usesOAuth,
    found: { $0.providerSecret(.refreshToken) },
    settled: { given, _ in given ?? "SECRET_SMTP_OAUTH_REFRESH_TOKEN" })
  package let redirectURL = Answer(
    .redirectURL, "The address that the consent led back to.", .text, isUsed: \.usesOAuth,
    found: { $0.providerText(.redirectURL) },
    settled: { given, others in given ?? others.identityProvider.redirectURL })
  package let tokenIssued = Answer(
    .tokenIssued, "The day that the refresh token was issued on.", .date, isUsed: \.usesOAuth)
  package let clientSecretExpires = Answer(
    .clientSecretExpires, "The last day of the client secret.", .date, isUsed: \.usesOAuth)

  package let debug = Answer(
    .debug, "Log the SMTP conversation.", .flag, found: { $0.flag(.debug) },
    settled: { given, _ in given ?? false })

  // MARK: Cloud Manager

  package let program = Answer(
    .program, "The program's id, from the address of Cloud Manager's page.",
    .text(matching: "^[0-9]+$", CloudManager.isID))
  package let environments = Answer(
    .environments, "The environments' types and ids, in the order to go through.", .environments)

  // MARK: Saving

  package let replacesOthers = Answer(
    .replacesOthers, "Whether configurations in other formats are removed.", .flag,
    isInFile: false)
  package let keepsRecord = Answer(
    .keepsRecord, "Whether the answers are saved too.", .flag, isInFile: false)
}
