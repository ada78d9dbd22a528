extension Explanation {
  static let providers = [
    Explanation(
      "sendgrid-sender", "SendGrid has not verified this sender",
      [["verified sender identity"]],
      meaning: "from.address is neither a verified sender nor of an authenticated domain.",
      look: ["Is from.address, to the letter, a Sender Identity of this SendGrid account?"],
      cure: ["Authenticate the domain in SendGrid, or verify the single address."],
      rules: ["from-domain", "from-missing", "from-invalid"],
      source: "Twilio, SMTP errors and troubleshooting; error 60222"),
    Explanation(
      "sendgrid-key", "SendGrid did not accept the API key",
      [["authorization grant is invalid"], ["bad username / password"]],
      meaning: "The user name is not the word apikey, or the password is no valid API key.",
      look: [
        "Does smtp.user come out as the word apikey?",
        "Does the secret hold the whole key? A plain variable would keep a line end behind it.",
        "Was the key revoked?",
      ],
      cure: [
        "Set the user name to apikey, and the secret to an API key that may send mail.",
        "Wait for AEM's restart.",
      ],
      rules: ["user-kind-mismatch", "credential-default", "variable-twice"],
      source: "Twilio, Integrating with the SMTP API; sendgrid/docs pull request 6171"),
    Explanation(
      "sendgrid-credits", "SendGrid's credits are used up",
      [["maximum credits exceeded"]],
      meaning: "The account has reached the number of mails that it may send.",
      look: ["The plan and the usage in SendGrid."],
      cure: ["Wait for the next period, change the plan, or ask SendGrid's support."],
      source: "Twilio, SMTP errors and troubleshooting; error 60603"),
    Explanation(
      "brevo-address", "Brevo does not know the address that AEM sends from",
      [["unauthorized ip address"]],
      meaning: "Brevo blocks SMTP from addresses that are not authorized in the account.",
      look: [
        "Are unknown addresses blocked in Brevo, under Security, Authorized IPs?",
        "Has the program a fixed address? Flexible port egress has none.",
      ],
      cure: [
        "Take dedicated egress IP, and authorize its address.",
        "Or switch the blocking of unknown addresses off in Brevo.",
      ],
      rules: ["relay-needs-fixed-ip"],
      source: "Brevo, Authorize and block IP addresses; the wording from public reports"),
    Explanation(
      "brevo-not-activated", "Brevo has not activated SMTP for the account",
      [["smtp account is not yet activated"]],
      meaning: "The login works, but Brevo does not yet let the account send over SMTP.",
      look: ["Whether Brevo shows SMTP as active for the account."],
      cure: ["Ask Brevo to activate it; nothing needs to change in AEM."],
      source: "Brevo, Troubleshooting issues with the SMTP; the wording from public reports"),
    Explanation(
      "mailgun-test-account", "Mailgun sends to authorized recipients only",
      [["for test purposes only"]],
      meaning: "A free account or a sandbox domain sends only to recipients that were authorized.",
      look: ["Is the sender's domain a sandbox domain, or the account a free one?"],
      cure: [
        "Authorize the recipient in Mailgun, or send from a domain of your own on a paid plan."
      ],
      rules: ["from-domain"],
      source: "Mailgun, Quickstart; the wording from public reports"),
    Explanation(
      "sparkpost-domain", "SparkPost does not know the sender's domain",
      [["unconfigured sending domain"]],
      meaning: "The domain of from.address is no sending domain of the account.",
      look: ["The domain in the message and the one of from.address."],
      cure: ["Add and verify the sending domain in SparkPost, or send from one that is."],
      rules: ["from-domain", "from-missing"],
      source: "SparkPost, Error messages when using SMTP"),
    Explanation(
      "zoho-sender", "Zoho does not let the account send as this sender",
      [["relaying disallowed as"]],
      meaning: "The domain of from.address does not belong to the account.",
      look: ["Is from.address the account's address, or an alias of it?"],
      cure: ["Set from.address to an address of the account, or add the domain at Zoho."],
      rules: ["from-domain", "from-missing"],
      source: "Zoho, ZeptoMail SMTP error codes; Zoho Mail, SMTP server configuration"),
  ]
}
