extension Explanation {
  static let microsoft = [
    Explanation(
      "microsoft-smtp-auth-disabled", "SMTP AUTH is switched off at Microsoft",
      [["smtpclientauthentication is disabled"]],
      meaning:
        "Microsoft refuses every login over SMTP, OAuth included: SMTP AUTH is off for the tenant or for this mailbox. The line says for which.",
      look: ["The mailbox's setting “Authenticated SMTP”, and the tenant's."],
      cure: [
        "An administrator allows it in Exchange Online: Set-CASMailbox -Identity MAILBOX -SmtpClientAuthenticationDisabled $false.",
        "Where it must stay off, take another mail service.",
      ],
      rules: ["basic-auth-microsoft"],
      source:
        "Microsoft, Enable or disable SMTP AUTH in Exchange Online; simonrob/email-oauth2-proxy issue 193"
    ),
    Explanation(
      "microsoft-basic-auth-disabled", "Microsoft takes no password here",
      [[.word("5.7.139"), "basic authentication is disabled"]],
      meaning:
        "The account may not log in with a password. Second-hand: app passwords are refused too.",
      look: ["Does the mail service log in with a password (oauth.flow false)?"],
      cure: [
        "Log in with OAuth, which Adobe describes for AEM.",
        "Or take a provider that takes passwords.",
      ],
      rules: ["basic-auth-microsoft"],
      source: "rpremraj/mailR issue 107; lukevella/rallly issue 3154"),
    Explanation(
      "microsoft-security-defaults", "Microsoft's security defaults block the login",
      [["security defaults policy"]],
      meaning:
        "The tenant uses security defaults, which switch SMTP AUTH with a password off for everybody.",
      look: ["Does the mail service log in with a password (oauth.flow false)?"],
      cure: [
        "Log in with OAuth, which Adobe describes for AEM.",
        "Leave security defaults on: they protect every account of the tenant.",
      ],
      rules: ["basic-auth-microsoft"],
      source: "MicrosoftDocs/OfficeDocs-Exchange pull request 2080; the wording from public reports"
    ),
    Explanation(
      "microsoft-criteria", "A policy of the tenant blocks the login",
      [["did not meet the criteria to be authenticated"]],
      meaning:
        "Second-hand: a Conditional Access policy of the tenant refused this login, for instance for its address or for being a password login.",
      look: ["The tenant's sign-in log in Microsoft Entra, which names the policy."],
      cure: ["Ask the tenant's administrator to exclude the mailbox, or log in with OAuth."],
      rules: ["basic-auth-microsoft", "relay-needs-fixed-ip"],
      source: "MicrosoftDocs/OfficeDocs-Exchange pull request 2707; the wording from public reports"
    ),
    Explanation(
      "microsoft-policy", "Microsoft refused the login",
      [[.word("5.7.139")]],
      meaning: "Microsoft did not let the account log in. The words behind 5.7.139 say why.",
      look: [
        "Is SMTP AUTH on for the mailbox and for the tenant?",
        "Do security defaults or a Conditional Access policy block it?",
        "Are the user name and the password right, and the account not locked?",
      ],
      cure: ["Follow the words behind 5.7.139.", "Log in with OAuth where passwords are blocked."],
      rules: ["basic-auth-microsoft", "user-kind-mismatch", "credential-default"],
      source: "Microsoft, Fix issues with printers, scanners, and LOB applications"),
    Explanation(
      "microsoft-login", "Microsoft did not accept the user name and password",
      [[.reply(535), .word("5.7.3")]],
      meaning:
        "The login failed: the user name or the password is wrong, or a setting of the tenant refuses it.",
      look: [
        "Is SMTP AUTH on for the mailbox?",
        "Do multifactor authentication, security defaults or Conditional Access apply to it?",
        "With OAuth: is smtp.user the mailbox that consented?",
        "Do the variable and the secret hold what is meant, in this environment?",
      ],
      cure: [
        "Check the user name and the password in Cloud Manager.",
        "Have an administrator allow SMTP AUTH for the mailbox.",
        "Log in with OAuth where passwords are blocked.",
      ],
      rules: ["basic-auth-microsoft", "user-kind-mismatch", "credential-default"],
      source: "Microsoft, Fix issues with printers, scanners, and LOB applications"),
    Explanation(
      "microsoft-not-authenticated", "Microsoft got no login",
      [[.word("5.7.57")], ["client was not authenticated to send"]],
      meaning: "A mail was offered without a login before it, or the login had failed.",
      look: [
        "Are smtp.user and smtp.password both set, and spelt so?",
        "The reply before this one: a 535 there is the cause.",
      ],
      cure: ["Set smtp.user and smtp.password, and see that their variable and secret exist."],
      rules: ["key-misspelt", "user-kind-mismatch", "basic-auth-microsoft"],
      source: "Microsoft, Fix issues with printers, scanners, and LOB applications"),
    Explanation(
      "microsoft-basic-auth-ended", "Microsoft has ended password logins for SMTP",
      [[.word("5.7.30")], ["basic authentication is not supported for client submission"]],
      meaning: "Second-hand: with this reply Microsoft refuses SMTP logins with a password.",
      look: ["Does the mail service log in with a password (oauth.flow false)?"],
      cure: [
        "Log in with OAuth, which Adobe describes for AEM.",
        "Or take another mail service.",
      ],
      rules: ["basic-auth-microsoft"],
      source: "Microsoft Exchange team, as quoted in OpenCTI-Platform/opencti issue 12069"),
    Explanation(
      "microsoft-send-as", "The mailbox may not send as this sender",
      [[.word("5.7.60")], ["not have permissions to send as this sender"]],
      meaning:
        "from.address is not the mailbox that logged in, and the mailbox may not send as it.",
      look: ["Is from.address the mailbox of smtp.user?"],
      cure: [
        "Set from.address to the mailbox that logs in.",
        "Or have an administrator give that mailbox the permission Send As.",
      ],
      rules: ["from-domain", "from-missing", "from-invalid"],
      source: "Microsoft, Fix issues with printers, scanners, and LOB applications"),
    Explanation(
      "microsoft-connections", "Too many connections to one mailbox",
      [["concurrent connections limit exceeded"], ["sender thread limit exceeded"]],
      meaning: "Microsoft lets one mailbox send over three connections at a time.",
      look: ["How many AEM instances and environments send through the same mailbox?"],
      cure: ["Send again later.", "Spread the mail over time, or over mailboxes."],
      source: "Microsoft, Concurrent connection throttling for SMTP Authenticated Submission"),
  ]
}
