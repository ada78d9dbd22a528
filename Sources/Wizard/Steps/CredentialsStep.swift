import MailSetup
import Screen

extension Step {
  package static let credentials = Step(
    id: "credentials", title: "Credentials", heading: "Who sends, and how does AEM log in?",
    summary: { $0.settings.from.isEmpty ? "no sender yet" : $0.settings.from },
    fields: [
      Field(
        .from, "From address",
        TextControl(
          answer: \.from, settled: { $0.from }, accepts: { !$0.isWhitespace }, limit: 254,
          example: "noreply@your.domain", reading: .address),
        help: Help(
          "The sender of every mail that does not name its own (from.address).",
          otherwise:
            "Without a sender the mail service does not start. The server refuses an address that the account may not use with reply 550.",
          source: Source.notification)),
      Field(
        .userKind, "Store the user name as",
        ChoiceControl(
          options: { _ in
            [
              Option(title: "variable", note: "shown in Cloud Manager"),
              Option(title: "secret", note: "hidden once set"),
            ]
          },
          selected: { Credential.Kind.allCases.firstIndex(of: $0.settings.user.kind) },
          select: { index, _, answers in answers.userKind = Credential.Kind.allCases[index] }),
        help: Help(
          "The choice decides the placeholder in the file and the command that sets the value: $[env:…] for a variable, $[secret:…] for a secret.",
          otherwise:
            "$[env:…] does not read secrets. Adobe's tutorial mixes the two: AEM then logs in with the default, and the server refuses with reply 535.",
          source: Source.interpolation),
        standsApart: true, isShown: { $0.settings.usesPassword }),
      Field(
        .userName, "Variable name",
        TextControl(
          answer: \.userName, settled: { $0.user.name }, accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: { $0.settings.usesPassword }),
      Field(
        .userDefault, "Default value",
        TextControl(
          answer: \.userDefault, settled: { $0.user.defaultValue ?? "" },
          example: "none, recommended",
          emptyIsAnAnswer: true),
        help: Help(
          "The value that AEM uses while the variable is not set. Leave it empty: an error is easier to find than a wrong login.",
          otherwise:
            "If the variable is not set, AEM silently uses the default and the login fails. A default for a secret puts the secret into git.",
          source: Source.interpolation),
        isShown: {
          $0.settings.usesPassword
            && ($0.settings.user.kind == .variable || $0.settings.user.defaultValue != nil)
        }),
      .note("Password (always a secret)", .heading, isShown: { $0.settings.usesPassword }),
      Field(
        .passwordName, "Secret name",
        TextControl(
          answer: \.passwordName, settled: { $0.password.name }, accepts: { !$0.isWhitespace },
          limit: 120),
        help: nameHelp, isShown: { $0.settings.usesPassword }),
      Field(
        .tenant, "Tenant",
        TextControl(
          answer: \.tenant, settled: { $0.tenant }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "GUID or contoso.com"),
        help: Help(
          "Your organization in Microsoft Entra: its tenant ID (a GUID) or its domain.",
          otherwise: "Entra refuses the token request with AADSTS90002 or AADSTS700016.",
          source: Source.oauth),
        standsApart: true, isShown: { $0.settings.usesTenant }),
      Field(
        .clientID, "Client ID",
        TextControl(
          answer: \.clientID, settled: { $0.clientID }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "of your application"),
        help: Help(
          "The ID of the application that you registered at Microsoft or Google. It is not a secret.",
          otherwise: "The identity provider does not know the application and issues no token.",
          source: Source.oauth),
        isShown: { $0.settings.usesOAuth }),
      Field(
        .mailbox, "Mailbox",
        TextControl(
          answer: \.mailbox, settled: { $0.mailbox }, accepts: { !$0.isWhitespace }, limit: 254,
          example: "the sender", reading: .address),
        help: Help(
          "The mailbox whose owner consents (smtp.user). Leave it empty to use the sender. The mailbox can send as any address that it has permission for.",
          otherwise:
            "The token belongs to another mailbox, and the server refuses with reply 535 or SendAsDenied.",
          source: Source.oauth),
        isShown: { $0.settings.usesOAuth }),
      .note("Names of the two secrets", .heading, isShown: { $0.settings.usesOAuth }),
      Field(
        .clientSecretName, "Client secret",
        TextControl(
          answer: \.clientSecretName, settled: { $0.clientSecret.name },
          accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: { $0.settings.usesOAuth }),
      Field(
        .refreshTokenName, "Refresh token",
        TextControl(
          answer: \.refreshTokenName, settled: { $0.refreshToken.name },
          accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: { $0.settings.usesOAuth }),
      Field(
        .tokenIssued, "Token issued",
        TextControl(
          answer: \.tokenIssued, settled: { $0[\.tokenIssued] ?? "" }, accepts: Self.isOfDate,
          limit: 10, example: "2026-11-25 if known"),
        help: dateHelp, isShown: { $0.settings.usesTenant }),
      Field(
        .clientSecretExpires, "Secret expiry",
        TextControl(
          answer: \.clientSecretExpires, settled: { $0[\.clientSecretExpires] ?? "" },
          accepts: Self.isOfDate, limit: 10, example: "2027-11-25 if known"),
        help: dateHelp, isShown: { $0.settings.usesTenant }),
      Field(
        .debug, "Log SMTP traffic (debug.email)",
        ToggleControl(\.debug) { $0.settings.debug },
        help: Help(
          "AEM writes the whole SMTP conversation to its log.",
          otherwise: "If left on, it fills the log and shows recipients to everyone who reads it.",
          source: Source.notification)),
      .notes { $0.credentialNotes },
    ])

  private static func isOfDate(_ character: Character) -> Bool {
    TextInput.isDigit(character) || character == "-"
  }

  private static let dateHelp = Help(
    "Microsoft's refresh token expires 90 days after it was issued, a client secret on the day you chose. With the dates recorded, mailwizard check reminds you of both.",
    otherwise: "Mail suddenly stops, with AADSTS700082 or AADSTS7000222 in the log.",
    source: Source.microsoftTokens)

  private static let nameHelp = Help(
    "The name under which Cloud Manager stores the value: 2 to 100 letters, digits, and underscores, not starting with a digit. mailwizard asks for the name only, never for the value.",
    otherwise:
      "Names that start with INTERNAL_, ADOBE_, CONST_, or AEM_ are ignored or belong to AEM. AEM leaves a placeholder as it is if its name is not set.",
    source: Source.api)
}

extension Plan {
  fileprivate var credentialNotes: [Note] {
    switch settings.login {
    case .none:
      return [
        Note(text: "No user name and no password: the server recognizes AEM by its IP address.")
      ]
    case .oauth2:
      return [Note(text: "Set the values of the two secrets in Cloud Manager.")]
    case .password:
      let values = settings.provider.map { "user name: \($0.user); password: \($0.password)" }
      return [
        Note(
          text: values.map { "In Cloud Manager, \($0)." }
            ?? "Set the user name and the password in Cloud Manager.")
      ]
    }
  }
}
