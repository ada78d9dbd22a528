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
          source: "Adobe, Configuring email notification")),
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
          source: "Apache Felix, interpolation plugin"),
        standsApart: true),
      Field(
        .userName, "Its name",
        TextControl(
          answer: \.userName, settled: { $0.user.name }, accepts: { !$0.isWhitespace }, limit: 120),
        help: nameHelp),
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
          source: "Apache Felix, interpolation plugin; Adobe, Configuring OSGi"),
        isShown: { $0.settings.user.kind == .variable || $0.settings.user.defaultValue != nil }),
      .note("Password is a secret", .heading),
      Field(
        .passwordName, "Secret's name",
        TextControl(
          answer: \.passwordName, settled: { $0.password.name }, accepts: { !$0.isWhitespace },
          limit: 120),
        help: nameHelp),
      Field(
        .debug, "Log the SMTP conversation",
        ToggleControl(\.debug) { $0.settings.debug },
        help: Help(
          "debug.email writes the whole conversation with the server to AEM's log.",
          otherwise: "Left on, it fills the log and shows recipients to whoever reads it.",
          source: "Adobe, Configuring email notification")),
      .notes(\.credentialNotes),
    ])

  private static let nameHelp = Help(
    "The name under which Cloud Manager keeps the value: letters, digits and _, 2 to 100 characters, no digit first. Only the name is asked for; the value never enters this program.",
    otherwise:
      "Names with INTERNAL_, ADOBE_, CONST_ or AEM_ in front are ignored or belong to AEM. A placeholder whose name is not set stays in the value as it is.",
    source: "Cloud Manager API, EnvironmentVariableUpdate; Adobe, Configuring OSGi")
}

extension Plan {
  fileprivate var credentialNotes: [Note] {
    let wanted =
      settings.provider.map { ": as user \($0.user), as password \($0.password)" } ?? ""
    return [Note(text: "The values are set in Cloud Manager, never here\(wanted).")]
  }
}
