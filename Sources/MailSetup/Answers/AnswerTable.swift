/// Every answer, declared once: the reader, the writer, the schema, what is found on disk and what
/// follows from other answers come from here.
package struct AnswerTable: Sendable {
  static let declared = AnswerTable()

  /// In the order of an answers file; the answers that only a session asks for come last.
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
    declared.userText, declared.passwordText,
  ]

  package let version = Answer(
    .version, "The version of the answers format.", .version, settled: { _, _ in 1 })

  // MARK: The save location

  package let module = Answer(.module, "The folder of the config module in the project.", .text)
  package let app = Answer(
    .app, "The app folder below jcr_root/apps that contains the configuration.", .text)
  package let folder = Answer(
    .folder, "The configuration folder; config applies to all run modes.",
    .text(
      matching: "^config(\\.[a-z0-9]+)*$", as: "a configuration folder such as config.author.dev",
      RunModeFolder.isName))

  // MARK: Networking

  package let networking = Answer<Networking>(
    .networking, "The advanced networking option, as the Cloud Manager API names it.", .word)
  package let listsAddresses = Answer(
    .listsAddresses, "Whether the mail provider accepts only allow-listed IP addresses.", .flag)
  package let isPrivateServer = Answer(
    .isPrivateServer, "Whether the mail server is in a private network.", .flag)
  package let isSandbox = Answer(.isSandbox, "Whether the program is a sandbox program.", .flag)

  // MARK: The way out

  package let transport = Answer<Transport>(
    .transport, "How AEM sends mail: through a mail server (smtp) or Microsoft Graph (graph).",
    .word,
    found: \.transport, settled: { given, _ in given ?? .smtp })
  package let login = Answer<Login>(
    .login, "How AEM logs in; oauth2 works with Microsoft 365 and Google only.", .word,
    found: \.login, holds: \.keepsLogin,
    settled: { given, others in
      given ?? (others[\.transport] == .graph ? .oauth2 : others.loginOfAnswers ?? .password)
    })

  // MARK: The destination

  package let provider = Answer(
    .provider, "The mail provider; leave it out for another server.", .provider,
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
    .port, "The port that the mail server listens on (portDest).", .port, isUsed: \.usesServer,
    found: \.mailPort,
    holds: \.keepsPort,
    settled: { given, others in given ?? others.usualPort })

  // MARK: Forwards

  package let portOrig = Answer(
    .portOrig, "The port that AEM connects to (portOrig).", .port, isUsed: \.usesServer,
    found: \.mailOrigin,
    holds: \.keepsOrigin,
    settled: { _, others in others.forwards.mail.portOrig })
  package let otherForwards = Answer(
    .otherForwards, "More port forwards beside the mail server's; existing ones are kept.",
    .forwards,
    isUsed: \.usesServer,
    found: \.otherForwards,
    settled: { _, others in others.forwards.others })
  package let nonProxyHosts = Answer(
    .nonProxyHosts, "Hosts that bypass the proxy, with dedicated egress IP or VPN.", .hosts,
    isUsed: \.usesServer,
    found: { $0.all?.nonProxyHosts },
    settled: { given, _ in given ?? [] })

  // MARK: TLS

  package let ssl = Answer(
    .ssl, "Whether to use TLS from the first byte (smtp.ssl).", .flag, isUsed: \.usesServer,
    found: { $0.flag(.ssl) },
    holds: \.keepsSSL,
    settled: { given, others in given ?? others.usualMode.flags.ssl })
  package let starttls = Answer(
    .starttls, "Whether to switch to TLS with STARTTLS (smtp.starttls).", .flag,
    isUsed: \.usesServer, found: { $0.flag(.starttls) },
    holds: \.keepsMode,
    settled: { given, others in given ?? others.mode.flags.starttls })
  package let requiretls = Answer(
    .requiretls, "Whether to refuse a login without TLS (smtp.requiretls).", .flag,
    isUsed: \.usesServer,
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
    .userKind, "Whether Cloud Manager stores the user name as a readable variable or as a secret.",
    .word, isUsed: \.usesUserName,
    found: \.userKind,
    settled: { given, _ in given ?? .variable })
  package let userName = Answer(
    .userName, "The name of the variable or secret that contains the user name.", .text,
    isUsed: \.usesUserName,
    found: { $0.userPlaceholder?.name },
    settled: { given, _ in given ?? "EMAIL_USERNAME" })
  package let userDefault = Answer(
    .userDefault,
    "The user name that AEM uses if the variable is not set; leaving it out is recommended.", .text,
    isUsed: \.usesUserName,
    found: \.userDefault, holds: \.keepsUserDefault,
    settled: { given, _ in given == "" ? nil : given })
  package let passwordName = Answer(
    .passwordName, "The name of the secret that contains the password.", .text,
    isUsed: \.usesPasswordName,
    found: \.passwordName,
    settled: { given, _ in given ?? "EMAIL_PASSWORD" })

  package let userText = Answer(
    .userText, "The user name as the file composes it from placeholders.", .text, isInFile: false,
    isUsed: \.usesPassword, found: { $0.composedText(.user) },
    holds: {
      $0.chosen.userKind == nil && $0.chosen.userName == nil && $0.chosen.userDefault == nil
    })
  package let passwordText = Answer(
    .passwordText, "The password as the file composes it from placeholders.", .text,
    isInFile: false,
    isUsed: \.usesPassword, found: { $0.composedText(.password) },
    holds: { $0.chosen.passwordName == nil })

  // MARK: OAuth2

  package let tenant = Answer(
    .tenant, "The Microsoft tenant: a GUID or a domain.", .text, isUsed: \.usesTenant,
    found: \.tenant
  )
  package let clientID = Answer(
    .clientID, "The client ID of the registered application.", .text, isUsed: \.usesOAuth,
    found: { $0.providerText(.clientID) })
  package let mailbox = Answer(
    .mailbox, "The mailbox that consented; the sender if left out.", .text,
    isUsed: \.usesOAuth,
    found: \.mailbox, settled: { given, others in given ?? others.from })
  package let clientSecretName = Answer(
    .clientSecretName, "The name of the secret that contains the client secret.", .text,
    isUsed: \.usesOAuth,
    found: { $0.providerSecret(.clientSecret) },
    settled: { given, _ in given ?? "SECRET_SMTP_OAUTH_CLIENT_SECRET" })
  package let refreshTokenName = Answer(
    .refreshTokenName, "The name of the secret that contains the refresh token.", .text,
    isUsed: \.usesOAuth,
    found: { $0.providerSecret(.refreshToken) },
    settled: { given, _ in given ?? "SECRET_SMTP_OAUTH_REFRESH_TOKEN" })
  package let redirectURL = Answer(
    .redirectURL, "The redirect URL that was used for the consent.", .text, isUsed: \.usesOAuth,
    found: { $0.providerText(.redirectURL) },
    settled: { given, others in given ?? others.identityProvider.redirectURL })
  package let tokenIssued = Answer(
    .tokenIssued, "The date on which the refresh token was issued.", .date, isUsed: \.usesOAuth,
    holds: { $0.keeps(\.clientID) })
  package let clientSecretExpires = Answer(
    .clientSecretExpires, "The date on which the client secret expires.", .date,
    isUsed: \.usesOAuth, holds: { $0.keeps(\.clientID) })

  package let debug = Answer(
    .debug, "Whether to log SMTP traffic (debug.email).", .flag, found: { $0.flag(.debug) },
    settled: { given, _ in given ?? false })

  // MARK: Cloud Manager

  package let program = Answer(
    .program, "The program ID, as in the address of its page in Cloud Manager.",
    .text(matching: "^[0-9]+$", as: "digits", CloudManager.isID))
  package let environments = Answer(
    .environments, "The types and IDs of the environments, in the order to set them up.",
    .environments, holds: { $0.keeps(\.program) })

  // MARK: Saving

  package let replacesOthers = Answer(
    .replacesOthers, "Whether to delete configurations in other formats.", .flag,
    isInFile: false)
  package let keepsRecord = Answer(
    .keepsRecord, "Whether to save the answers in mailwizard.json.", .flag, isInFile: false)
}
