extension NextStep {
  /// The step with the identity provider before AEM can log in with OAuth2: the registration and
  /// the tokens.
  static func consent(
    _ login: OAuthLogin, _ senders: Senders, _ program: CloudProgram
  ) -> NextStep {
    let settings = login.settings
    var step = settings.identityProvider == .microsoft ? microsoft(settings) : google(settings)
    if senders.oauthLogins.count > 1 {
      step.title += ", for \(login.locations.map(senders.name(of:)).joined(separator: " and "))"
    }
    step.blocks = [authorize(login, senders, program)]
    return step
  }

  /// Microsoft 365 refuses every login over SMTP for a mailbox without it.
  static func mailboxSettings(_ settings: ResolvedSettings) -> [NextStep] {
    guard settings.usesServer, settings.provider?.id == Provider.microsoft365,
      settings.login != .none
    else { return [] }
    let mailbox = settings.usesOAuth ? settings.mailbox : "the mailbox that logs in"
    return [
      NextStep(
        title: "Once: enable SMTP AUTH for \(mailbox)",
        detail: """
          Microsoft 365 accepts mail from a program only if SMTP AUTH is enabled for the mailbox\
          \(settings.usesOAuth ? ", with OAuth2 too" : "").
          """
            + (settings.usesOAuth
              ? "" : " It accepts passwords until \(settings.provider?.endOfPasswords ?? "")."),
        role: "Exchange Administrator of the tenant",
        duration: "a few minutes",
        clicks: [
          "Open https://admin.microsoft.com, Users, Active users, and click the mailbox.",
          "Tab Mail, Manage email apps, tick Authenticated SMTP, Save changes.",
        ],
        check: "Authenticated SMTP is still ticked when you open the page again.",
        troubles: [
          """
          Error 535 5.7.139 later: SMTP AUTH is off for the whole tenant, or security defaults or a \
          Conditional Access policy block it.
          """
        ],
        links: [Source.microsoftSMTPAuth]
          + (settings.usesOAuth ? [] : [Source.microsoftPasswords]))
    ]
  }

  private static func microsoft(_ settings: ResolvedSettings) -> NextStep {
    let scopes = IdentityProvider.microsoft.scopes(for: settings.transport)
    let permissions = scopes.map { String($0.split(separator: "/").last ?? "") }
    let redirect = settings.redirectURL ?? IdentityProvider.microsoft.loopbackAddress
    return NextStep(
      title: "Once: register the application at Microsoft, and get a refresh token",
      detail: """
        AEM logs in with a token instead of a password. An application in your tenant gets the \
        token, and \(settings.mailbox) consents to that once. You get two secrets.
        """,
      role: """
        a Cloud Application Administrator of the tenant registers it; the consent needs the login of \
        \(settings.mailbox)
        """,
      duration: "20 minutes; where an administrator must consent, until that is done",
      clicks: [
        "Open https://entra.microsoft.com, Entra ID, App registrations, New registration, Register.",
        """
        API permissions, Add a permission, Microsoft Graph, Delegated permissions: \
        \(permissions.joined(separator: ", ")). Add permissions.
        """,
        """
        Authentication, Add a platform, Web, Redirect URIs: \(redirect) and \(redirect)/, \
        Configure.
        """,
        """
        Certificates & secrets, Client secrets, New client secret, Add: copy its Value, which is \
        shown only now, and note the day it expires.
        """,
        "Overview: compare both IDs with the table. If they differ, enter them in mailwizard and save.",
      ],
      table: [
        ["On the page", "In the saved files"],
        ["Application (client) ID", settings.clientID],
        ["Directory (tenant) ID", settings.tenant],
        ["Scopes", scopes.joined(separator: " ")],
      ],
      check: hasSecrets,
      troubles: [
        "An error with AADSTS and a number: mailwizard explain with that text says what to do.",
        """
        The refresh token lasts 90 days, the client secret until the day you chose. Note both, and \
        repeat this step in time.
        """,
        """
        A token often has more than 1,000 characters. Adobe's own steps store it as a secret, but \
        Cloud Manager's API states fewer than 500. If it is refused, ask Adobe's support.
        """,
      ],
      links: [Source.oauth, Source.microsoftTokens, Source.microsoftRegistration])
  }

  private static func google(_ settings: ResolvedSettings) -> NextStep {
    NextStep(
      title: "Once: register the application at Google, and get a refresh token",
      detail: """
        AEM logs in with a token instead of a password, and \(settings.mailbox) consents to that \
        once. You get two secrets. Adobe documents Google's OAuth2 for AEM 6.5, not for AEM as a \
        Cloud Service, so try it in a development environment first.
        """,
      role: """
        someone who may manage the Google Cloud project; the consent needs the login of \
        \(settings.mailbox)
        """,
      duration: "20 minutes",
      clicks: [
        "Open https://console.cloud.google.com and select or create a project.",
        """
        Menu, Google Auth platform, Branding, Get started. As Audience select Internal if it is a \
        Workspace account.
        """,
        "Data Access, Add or remove scopes: add the scope of the table.",
        "Clients, Create client, Application type Desktop app, Create.",
        """
        Copy the client ID and the client secret now. If the ID differs from the table, enter it in \
        mailwizard and save.
        """,
      ],
      table: [
        ["On the page", "In the saved files"],
        ["Client ID", settings.clientID],
        ["Scopes", IdentityProvider.google.scopes(for: .smtp).joined(separator: " ")],
      ],
      check: hasSecrets,
      troubles: [
        "No refresh token: the address lacked prompt=consent or access_type=offline.",
        """
        The token of an external app in Testing lasts 7 days. Any token ends if it is not used for \
        6 months, or when the account's password changes.
        """,
      ],
      links: [Source.googleClients, IdentityProvider.google.source])
  }

  private static let hasSecrets =
    "you have both secrets. If mailwizard did not set them, you enter them in a later step."

  /// Secrets that other logins read under the same names go only where this login reads them.
  private static func authorize(
    _ login: OAuthLogin, _ senders: Senders, _ program: CloudProgram
  ) -> CommandBlock {
    let isAlone = senders.rivals(of: login).isEmpty
    let options =
      isAlone
      ? program.options
      : program.options(for: login.environments)
        + login.services.map { " --service \($0)" }.joined()
    return CommandBlock(
      use: """
        In the project's folder, this asks for the client secret, opens the consent page, and sets \
        both secrets in Cloud Manager\
        \(isAlone ? "" : ", only where this configuration reads them"). With --output FILE in place \
        of --set-client-secret and all after it, it writes the refresh token to a file. Without \
        mailwizard, see the last step:
        """,
      lines: [
        "mailwizard oauth authorize\(senders.option(for: login)) --open --set-client-secret\(options)"
      ])
  }
}
