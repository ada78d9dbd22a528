extension NextStep {
  static func variables(
    _ uses: [CredentialUse], _ plan: Plan, _ senders: Senders, _ program: CloudProgram
  ) -> NextStep {
    let names = uses.map { "\($0.credential.name) (\($0.credential.kind.title))" }
    let isByEnvironment = uses.needValuesByEnvironment(senders)
    let options = isByEnvironment ? program.optionsOfFirst : program.options
    let several =
      isByEnvironment
      ? " Environments read different configurations here. Repeat the command for each, with its own values."
      : program.environments.count > 1
        ? " With --all, all environments get the same values; to set different ones, use --environment with each ID."
        : ""
    return NextStep(
      title: "Each environment: set \(names.joined(separator: ", "))",
      detail: """
        The files read these from the environment, so the project contains no secret. Set them \
        before you deploy, and not while the environment is updating or a pipeline is running.\
        \(several)\(senders.useOAuth ? " Skip any that mailwizard oauth authorize has set." : "")
        """,
      role: "Deployment Manager",
      duration: "a few minutes: AEM restarts",
      clicks: openProgram + [
        "Tab Environments, the environment in the left panel, tab Configuration, Add or Add/Update.",
        """
        For each row of the table enter Name and Value, set Service Applied to All and Type to \
        Variable or Secret, and click Add. Then click Save once.
        """,
      ],
      table: [["Name", "Type", "Value to enter"]]
        + uses.map { [$0.credential.name, $0.credential.kind.title, $0.value(senders)] },
      shortcut: ["mailwizard cloud variables set\(options)"],
      blocks: plan.differsByTier ? byTier(options) : [],
      check: "no row of the tab Configuration is updating any more. Secrets show no value.",
      troubles: [
        """
        A name that exists with the other type is refused, since a type cannot be changed. Delete it \
        (the row's ellipsis, Delete, Save), then add it again.
        """,
        """
        The login fails later\(senders.useServer ? " with 535" : ""): a space or a line end was \
        copied with the value.
        """,
      ]
        + (plan.differsByTier
          ? []
          : [
            """
            If author and publish log in with different accounts, enter the name twice, with \
            Service Applied set to author and to publish (and preview).
            """
          ]),
      links: [Source.variables]
        + senders.settings.compactMap { $0.usesPassword ? $0.provider?.source : nil }.unique)
  }

  /// The project has configurations for author and for publish, so that the values may differ too.
  /// A command that is pasted with another one would be read as the answer to what that one asks, so
  /// that each is alone.
  private static func byTier(_ options: String) -> [CommandBlock] {
    [
      (
        "author",
        """
        Author and publish have different configurations here. If they log in with different \
        accounts, set the values per service instead (in the browser, Service Applied). For author:
        """
      ),
      ("publish --service preview", "For publish, and for preview, which reads publish's files:"),
    ].map { services, use in
      CommandBlock(
        use: use, lines: ["mailwizard cloud variables set\(options) --service \(services)"])
    }
  }
}

extension Plan {
  /// The value of a variable or secret in words; nil where no file reads it.
  package func valueWords(of credential: Credential) -> String? {
    credentialUses.first { $0.credential == credential }?.value(Senders(self))
  }
}

extension CredentialUse {
  /// The value in words: only the person has it. Where configurations need different values, each
  /// is named.
  fileprivate func value(_ senders: Senders) -> String {
    let meanings = meanings(senders)
    return meanings.map { meaning in
      let places = readings.filter { $0.meaning(senders) == meaning }.map { $0.place(senders) }
      let isPlain = meanings.count == 1 && places.contains(senders.place)
      return meaning.words + (isPlain ? "" : ", for \(places.unique.joined(separator: " and "))")
    }.joined(separator: "; ")
  }

  func meanings(_ senders: Senders) -> [Reading.Meaning] {
    readings.map { $0.meaning(senders) }.unique
  }
}

extension CredentialUse.Reading {
  /// Equal where one value serves both.
  struct Meaning: Hashable {
    let words: String
    /// Where the value is from.
    let host: String?
    let login: OAuthLogin?
  }

  func meaning(_ senders: Senders) -> Meaning {
    let part = senders.part(ofFileAt: path)
    let provider = part?.settings.provider
    let words =
      switch property {
      case MailProperty.user.key:
        provider?.loginWord.map { "\($0) (literally this word)" } ?? provider?.user
          ?? "the server's user name"
      case MailProperty.password.key: provider?.password ?? "the server's password"
      case MailProperty.clientSecret.key: "the client secret of the application"
      case MailProperty.refreshToken.key: "the refresh token"
      default: property
      }
    return Meaning(
      words: defaultValue.map { "\(words) (if unset: \($0))" } ?? words,
      host: part?.settings.host,
      login: senders.oauthLogins.first { login in
        login.locations.contains { $0 == part?.location }
      })
  }

  fileprivate func place(_ senders: Senders) -> String {
    senders.part(ofFileAt: path)?.location.map(senders.name(of:)) ?? path
  }
}
