import Bytes

extension NextStep {
  /// What the identity provider has to know before AEM can log in with OAuth2, and the tokens.
  static func consent(_ settings: ResolvedSettings) -> [NextStep] {
    [settings.identityProvider == .microsoft ? microsoft(settings) : google(settings)]
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
          Microsoft 365 takes mail from a program only where SMTP AUTH is enabled for the mailbox\
          \(settings.usesOAuth ? ", with OAuth2 too" : "").
          """
            + (settings.usesOAuth
              ? "" : " It takes passwords until \(settings.provider?.endOfPasswords ?? "")."),
        role: "Exchange Administrator of the tenant",
        duration: "a few minutes; it can take an hour until it holds",
        clicks: [
          "Open https://admin.microsoft.com, Users, Active users, and click the mailbox.",
          "Tab Mail, Manage email apps, tick Authenticated SMTP, Save changes.",
        ],
        check: "The box is still ticked when the page is opened again.",
        troubles: [
          """
          535 5.7.139 later: SMTP AUTH is off for the whole tenant, or security defaults or a \
          policy of Conditional Access block it.
          """
        ],
        links: [Source.microsoftSMTPAuth]
          + (settings.usesOAuth ? [] : [Source.microsoftPasswords]))
    ]
  }

  private static func microsoft(_ settings: ResolvedSettings) -> NextStep {
    let scopes = IdentityProvider.microsoft.scopes(for: settings.transport)
    let permissions = scopes.map { String($0.split(separator: "/").last ?? "") }
    let redirect = settings.redirectURL ?? "http://localhost"
    return NextStep(
      title: "Once: register the application at Microsoft, and get a refresh token",
      detail: """
        AEM logs in with a token in place of a password: an application of your tenant gets it, \
        and \(settings.mailbox) consents to that once. The result are two secrets.
        """,
      role: """
        Application Administrator of the tenant for the registration; the consent takes the login \
        of \(settings.mailbox)
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
        Certificates & secrets, New client secret: copy its Value, which is shown only now, and \
        note the day that it ends.
        """,
        "Overview: compare both ids with the table. If they differ, enter them in mailwizard, save.",
      ],
      table: [
        ["On the page", "In the saved files"],
        ["Application (client) ID", settings.clientID],
        ["Directory (tenant) ID", settings.tenant],
        ["Scopes", scopes.joined(separator: " ")],
      ],
      shortcut: ["mailwizard oauth authorize --open --output \"$HOME/refresh-token\""],
      blocks: tokenCommands(settings, redirect, extra: ""),
      check: "You have a client secret and a refresh token; both are entered in a later step.",
      troubles: [
        "AADSTS50011: the redirect address is not registered exactly as the address names it.",
        "AADSTS65001 or 65004: nobody consented. An administrator may have to grant it.",
        "AADSTS7000215: the id of the client secret was copied in place of its value.",
        "AADSTS54005 or 70008: the code was used already or is old. Open the address again.",
        """
        The refresh token lasts 90 days; the client secret ends on the day that you chose. Note \
        both, and repeat this step before.
        """,
        """
        A token often has more than 1,000 characters, while Cloud Manager's API states less than \
        500 for a secret; Adobe's own steps store it so. If it is refused, ask Adobe's support.
        """,
      ],
      links: [Source.oauth, Source.microsoftTokens, Source.microsoftRegistration])
  }

  private static func google(_ settings: ResolvedSettings) -> NextStep {
    let redirect = settings.redirectURL ?? "http://127.0.0.1"
    return NextStep(
      title: "Once: register the application at Google, and get a refresh token",
      detail: """
        AEM logs in with a token in place of a password, and \(settings.mailbox) consents to that \
        once. The result are two secrets. Adobe documents Google's OAuth2 for AEM 6.5, not for AEM \
        as a Cloud Service: try it in a development environment first.
        """,
      role: """
        an owner or editor of the project at Google Cloud; the consent takes the login of \
        \(settings.mailbox)
        """,
      duration: "20 minutes",
      clicks: [
        "Open https://console.cloud.google.com, choose or create a project.",
        """
        APIs & Services, OAuth consent screen: user type Internal where it is a Workspace account. \
        Add the scope of the table.
        """,
        "Credentials, Create credentials, OAuth client ID, type Desktop app, Create.",
        "Copy the client ID and the client secret. If the id differs from the table, save it.",
      ],
      table: [
        ["On the page", "In the saved files"],
        ["Client ID", settings.clientID],
        ["Scopes", IdentityProvider.google.scopes(for: .smtp).joined(separator: " ")],
      ],
      shortcut: ["mailwizard oauth authorize --open --output \"$HOME/refresh-token\""],
      blocks: tokenCommands(settings, redirect, extra: "&access_type=offline&prompt=consent"),
      check: "You have a client secret and a refresh token; both are entered in a later step.",
      troubles: [
        "No refresh token: the address lacked prompt=consent or access_type=offline.",
        """
        The token of an external app in Testing lasts 7 days. Any token ends when it is not used \
        for 6 months, or the account's password changes.
        """,
        "invalid_grant: the code was used already, or the token has ended. Repeat the step.",
      ],
      links: [IdentityProvider.google.source])
  }

  private static func tokenCommands(
    _ settings: ResolvedSettings, _ redirect: String, extra: String
  ) -> [CommandBlock] {
    let service = settings.identityProvider
    let client = settings.clientID.isEmpty ? "CLIENT_ID" : settings.clientID
    let tenant = settings.tenant.isEmpty ? "TENANT_ID" : settings.tenant
    let scopes = service.scopes(for: settings.transport).joined(separator: " ")
    let query = [
      "client_id=\(client.percentEncoded())", "response_type=code",
      "redirect_uri=\(redirect.percentEncoded())", "scope=\(scopes.percentEncoded())",
    ]
    let address =
      "\(service.authorizationURL(of: tenant))?\(query.joined(separator: "&"))\(extra)"
    let fields = ["client_id=\(client)", "redirect_uri=\(redirect)", "scope=\(scopes)"]
    return [
      CommandBlock(
        use: """
          Without mailwizard: open this address in a browser where nobody but the mailbox is signed \
          in, and consent. The page that follows cannot be shown; its address has code=…, up to \
          the next &. Copy that at once, it lasts minutes:
          """,
        lines: [address]),
      CommandBlock(
        use: """
          Then (with the functions at the end of this list) it asks for that code and the client secret, and \
          prints the refresh token. Clear the terminal afterwards:
          """,
        lines: ShellFunctions.token
          + ["mail_token \(Shell.quote(service.tokenURL(of: tenant))) \\"]
          + fields.dropLast().map { "  \(Shell.quote($0)) \\" }
          + fields.suffix(1).map { "  \(Shell.quote($0))" }),
    ]
  }
}
