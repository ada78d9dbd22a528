extension NextStep {
  static func variables(
    _ uses: [CredentialUse], _ plan: Plan, _ senders: Senders, _ program: CloudProgram
  ) -> NextStep {
    let names = uses.map { "\($0.credential.name) (\($0.credential.kind.title))" }
    let several =
      program.environments.count > 1
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
      shortcut: ["mailwizard cloud variables set\(program.options)"],
      blocks: plan.differsByTier ? [byTier(program)] : [],
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
  private static func byTier(_ program: CloudProgram) -> CommandBlock {
    CommandBlock(
      use: """
        Author and publish have different configurations here. If they log in with different \
        accounts, set the values per service instead; preview reads publish's files. In the browser, \
        that is Service Applied:
        """,
      lines: ["author", "publish --service preview"].map {
        "mailwizard cloud variables set\(program.options) --service \($0)"
      })
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
    let values = readings.map { ($0, $0.meaning(senders)) }
    let meanings = values.map(\.1).unique
    return meanings.map { meaning in
      let places = values.filter { $0.1 == meaning }.map { $0.0.place(senders) }
      let isPlain = meanings.count == 1 && places.contains(senders.place)
      return meaning.words + (isPlain ? "" : ", for \(places.unique.joined(separator: " and "))")
    }.joined(separator: "; ")
  }
}

extension CredentialUse.Reading {
  /// Equal where one value serves both.
  fileprivate struct Meaning: Hashable {
    let words: String
    /// Where the value is from.
    let host: String?
    let login: OAuthLogin?
  }

  fileprivate func meaning(_ senders: Senders) -> Meaning {
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
