extension Explanation {
  static let providerLogins: [Explanation] = [
    Explanation(
      "sendgrid-key", "SendGrid did not accept the API key",
      [
        .reply(
          saying: [
            "provided authorization grant is invalid expired or revoked", "bad username password",
          ], from: .sendgrid),
        .reply(535, saying: ["authentication failed"], from: .sendgrid, isSigned: true),
      ],
      cause:
        "The user name is not the word apikey, or the password is not a valid API key with the permission Mail Send.",
      cure:
        "Set smtp.user to apikey, literally, and store a SendGrid API key with the permission Mail Send as the password. Create a new key where the old one was deleted.",
      confirm: "SendGrid lists the API keys and their permissions under Settings > API Keys.",
      transports: [.smtp], rules: credentialRules, source: Source.sendGrid),
    Explanation(
      "amazon-credentials", "Amazon SES does not know these SMTP credentials",
      [
        .reply(535, saying: ["authentication credentials invalid"], from: .amazon, isSigned: true),
        .reply(535, from: .amazon, isSigned: true),
      ],
      cause:
        "Amazon SES has SMTP credentials of its own for each region. An IAM access key, or the SMTP credentials of another region, do not log in.",
      cure:
        "Create SMTP credentials in the SES console, in the region of the host, and set smtp.user and the password from them. The password has 44 characters and begins with B.",
      confirm:
        "A password of 40 characters is an IAM secret key. The region in the forward's host name must be that of the credentials.",
      transports: [.smtp], rules: credentialRules, source: Source.amazon),
    Explanation(
      "google-login", "Google did not accept the user name and password",
      [
        .reply(saying: ["username and password not accepted", "badcredentials"], from: .google),
        .reply(535, from: .google, isSigned: true),
        .text("username and password not accepted", from: .google),
      ],
      cause:
        "Google ended logins with the account's own password. It accepts an app password, or OAuth2.",
      cure:
        "Create an app password in the Google account, which needs 2-Step Verification, and store it as the password without blanks. Or log in with OAuth2.",
      confirm:
        "An app password has 16 letters. smtp.user must be the full address of that account.",
      transports: [.smtp], logins: [.password], rules: credentialRules, source: Source.googleCodes),
    Explanation(
      "app-password-required", "The account needs an app password",
      [
        .reply(
          saying: [
            "application specific password", "invalidsecondfactor", "app password",
            "app specific password",
            "application password", "authorization code", "two factor", "2 step verification",
            "client specific password",
          ], not: ["recipient"]),
        .text("application specific password required"),
      ],
      cause:
        "The account has two-step verification, and its own password is not accepted over SMTP.",
      cure:
        "Create an app password in the security settings of the account and store it as the secret. Or log in with OAuth2 where the provider offers it.",
      confirm: "The account's security page lists its app passwords.", transports: [.smtp],
      source: Source.googleCodes),
    Explanation(
      "web-login-required", "The provider wants a login in a browser first",
      [
        .reply(
          saying: [
            "log in|on via|with|through your|a web browser", "webloginrequired",
            "web login required", "login via your web browser", "continuesignon",
          ]),
        .reply(534, rank: .code),
      ],
      cause:
        "The provider distrusts the login: it is new, from an unknown network, or made with a password that it does not allow for SMTP.",
      cure:
        "Log in to the mailbox in a browser and confirm the attempt. Then use an app password or OAuth2.",
      confirm: "The account's security page shows the blocked attempt.", transports: [.smtp],
      source: Source.googleCodes),
  ]
}
