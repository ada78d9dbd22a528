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
          example: "noreply@your.domain"),
        help: Help(
          "The sender of all mail that does not name its own, from.address.",
          otherwise:
            "Without one the mail service does not start. An address that the account may not use is refused with 550.",
          source: Source.notification)),
      Field(
        .userKind, "User name is a",
        ChoiceControl(
          options: { _ in
            [
              Option(title: "variable", note: "shown in Cloud Manager"),
              Option(title: "secret", note: "never shown again"),
            ]
          },
          selected: { Credential.Kind.allCases.firstIndex(of: $0.settings.user.kind) },
          select: { index, _, answers in answers.userKind = Credential.Kind.allCases[index] }),
        help: Help(
          "One choice makes both the placeholder in the file and the command that sets it: $[env:…] with a variable, $[secret:…] with a secret.",
          otherwise:
            "A secret is never seen by $[env:…]. Adobe's tutorial mixes the two: AEM then logs in with the default, and the server answers 535.",
          source: Source.interpolation),
        standsApart: true, isShown: \.settings.usesPassword),
      Field(
        .userName, "Its name",
        TextControl(
          answer: \.userName, settled: { $0.user.name }, accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: \.settings.usesPassword),
      Field(
        .userDefault, "Its default",
        TextControl(
          answer: \.userDefault, settled: { $0.user.defaultValue ?? "" },
          example: "none, which is best",
          emptyIsAnAnswer: true),
        help: Help(
          "What AEM takes while the variable is not set. Leave it empty: an error is easier to find than a wrong login.",
          otherwise:
            "With a default nobody notices that the variable is missing: the server answers 535. A secret's default puts the secret into git.",
          source: Source.interpolation),
        isShown: {
          $0.settings.usesPassword
            && ($0.settings.user.kind == .variable || $0.settings.user.defaultValue != nil)
        }),
      .note("Password is a secret", .heading, isShown: \.settings.usesPassword),
      Field(
        .passwordName, "Secret's name",
        TextControl(
          answer: \.passwordName, settled: { $0.password.name }, accepts: { !$0.isWhitespace },
          limit: 120),
        help: nameHelp, isShown: \.settings.usesPassword),
      Field(
        .tenant, "Tenant",
        TextControl(
          answer: \.tenant, settled: { $0.tenant }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "a GUID or contoso.com"),
        help: Help(
          "The directory of the organisation in Microsoft Entra: its tenant id, a GUID, or its domain.",
          otherwise: "Entra answers AADSTS90002 or 700016, and no token is given.",
          source: Source.oauth),
        standsApart: true, isShown: \.settings.usesTenant),
      Field(
        .clientID, "Client id",
        TextControl(
          answer: \.clientID, settled: { $0.clientID }, accepts: { !$0.isWhitespace }, limit: 253,
          example: "the application's id"),
        help: Help(
          "The id of the application that is registered at Microsoft or Google. It is no secret.",
          otherwise: "The identity provider knows no such application and gives no token.",
          source: Source.oauth),
        isShown: \.settings.usesOAuth),
      Field(
        .mailbox, "Mailbox",
        TextControl(
          answer: \.mailbox, settled: { $0.mailbox }, accepts: { !$0.isWhitespace }, limit: 254),
        help: Help(
          "The mailbox whose owner consents, smtp.user. Without an answer it is the sender. It may send as another address that it has the right to.",
          otherwise: "The token is another mailbox's: the server answers 535, or SendAsDenied.",
          source: Source.oauth),
        isShown: \.settings.usesOAuth),
      .note("Two secrets, by their names", .heading, isShown: \.settings.usesOAuth),
      Field(
        .clientSecretName, "Client secret",
        TextControl(
          answer: \.clientSecretName, settled: { $0.clientSecret.name },
          accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: \.settings.usesOAuth),
      Field(
        .refreshTokenName, "Refresh token",
        TextControl(
          answer: \.refreshTokenName, settled: { $0.refreshToken.name },
          accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp, isShown: \.settings.usesOAuth),
      Field(
        .tokenIssued, "Token issued",
        TextControl(
          answer: \.tokenIssued, settled: { $0[\.tokenIssued] ?? "" }, accepts: Self.isOfDate,
          limit: 10, example: "2026-11-25, if known"),
        help: dateHelp, isShown: \.settings.usesTenant),
      Field(
        .clientSecretExpires, "Secret ends",
        TextControl(
          answer: \.clientSecretExpires, settled: { $0[\.clientSecretExpires] ?? "" },
          accepts: Self.isOfDate, limit: 10, example: "2027-11-25, if known"),
        help: dateHelp, isShown: \.settings.usesTenant),
      Field(
        .debug, "Log the SMTP conversation",
        ToggleControl(\.debug) { $0.settings.debug },
        help: Help(
          "debug.email writes the whole conversation with the server to AEM's log.",
          otherwise: "Left on, it fills the log and shows recipients to whoever reads it.",
          source: Source.notification)),
      .notes(\.credentialNotes),
    ])

  private static func isOfDate(_ character: Character) -> Bool {
    TextInput.isDigit(character) || character == "-"
  }

  private static let dateHelp = Help(
    "Microsoft's refresh token ends 90 days after it was issued, and a client secret on the day that was chosen for it. With the dates in the record mailwizard check reminds of both.",
    otherwise: "One day mail stops, with AADSTS700082 or 7000222 in the log.",
    source: Source.microsoftTokens)

  private static let nameHelp = Help(
    "The name under which Cloud Manager keeps the value: letters, digits and _, 2 to 100 characters, no digit first. Only the name is asked for; the value never enters this program.",
    otherwise:
      "Names with INTERNAL_, ADOBE_, CONST_ or AEM_ in front are ignored or belong to AEM. A placeholder whose name is not set stays in the value as it is.",
    source: Source.api)
}

extension Plan {
  fileprivate var credentialNotes: [Note] {
    switch settings.login {
    case .none:
      return [Note(text: "The server knows AEM by its address: no user name, no password.")]
    case .oauth2:
      return [Note(text: "The values are set in Cloud Manager, never here.")]
    case .password:
      let wanted =
        settings.provider.map { ": as user \($0.user), as password \($0.password)" } ?? ""
      return [Note(text: "The values are set in Cloud Manager, never here\(wanted).")]
    }
  }
}
