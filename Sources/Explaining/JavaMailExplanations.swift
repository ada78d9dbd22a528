extension Explanation {
  static let javaMail = [
    Explanation(
      "password-missing", "No password",
      [["no password specified?"]],
      meaning: "The mail library got no password to log in with.",
      look: [
        "Is smtp.password there, and spelt so?",
        "Is the secret that it reads set, and not empty?",
      ],
      cure: [
        "Write $[secret:NAME] into smtp.password, and set the secret in Cloud Manager.",
        "Where the server wants no login, remove smtp.user too.",
      ],
      rules: ["key-misspelt", "user-kind-mismatch", "placeholder-syntax"],
      source: "JavaMail, Service; Adobe-Consulting-Services/acs-aem-commons issue 1137"),
    Explanation(
      "user-missing", "No user name",
      [["no user name specified?"]],
      meaning: "The mail library got no user name to log in with.",
      look: ["Is smtp.user there, and is the variable that it reads set?"],
      cure: ["Set smtp.user, and its variable in Cloud Manager."],
      rules: ["key-misspelt", "user-kind-mismatch", "placeholder-syntax"],
      source: "JavaMail, Service"),
    Explanation(
      "no-common-mechanism", "No way of logging in that both know",
      [["no authentication mechanisms supported by both"]],
      meaning: "The server offers only login mechanisms that the mail library has not switched on.",
      look: [
        "Does the server want OAuth? Then oauth.flow must be true.",
        "Does it offer its login only over TLS?",
      ],
      cure: [
        "Set debug.email to true for one attempt: the log then shows what the server offers, behind “250-AUTH”."
      ],
      rules: ["basic-auth-microsoft", "key-misspelt", "starttls-not-required"],
      source: "Angus Mail, SMTPTransport"),
    Explanation(
      "address-malformed", "An address is malformed",
      [["addressexception"]],
      meaning: "The mail library could not read one of the addresses; the message quotes it.",
      look: ["Is it from.address, or a recipient?", "Is it a placeholder that AEM left in place?"],
      cure: ["Write a bare address such as noreply@example.com."],
      rules: ["from-invalid", "placeholder-syntax"],
      source: "Apache Commons Email, Email; JavaMail, InternetAddress"),
    Explanation(
      "recipients-refused", "The server refused the recipients",
      [["sendfailedexception: invalid addresses"], ["smtpaddressfailedexception"]],
      meaning: "The server did not accept a recipient. Its reply for each one follows.",
      look: ["The replies that follow: relaying denied, an unknown mailbox, a sandbox."],
      cure: ["Explain those replies."],
      source: "Angus Mail, SMTPTransport and SMTPAddressFailedException"),
    Explanation(
      "sender-refused", "The server refused the sender",
      [["smtpsenderfailedexception"]],
      meaning: "The server did not accept the sender's address. Its reply follows.",
      look: ["The reply that follows.", "May the account send as from.address?"],
      cure: ["Set from.address to an address that the account may send from."],
      rules: ["from-domain", "from-missing", "from-invalid"],
      source: "Angus Mail, SMTPSenderFailedException"),
    Explanation(
      "send-refused", "The server refused to send",
      [["smtpsendfailedexception"]],
      meaning: "The server answered a command with a refusal, which stands behind the exception.",
      look: ["The reply behind the exception's name."],
      cure: ["Explain that reply."],
      source: "Angus Mail, SMTPSendFailedException"),
    Explanation(
      "authentication-failed", "The login failed",
      [["authenticationfailedexception"]],
      meaning:
        "AEM reached the server, but could not log in. What the server said stands behind it.",
      look: ["The reply behind the exception's name, such as 535."],
      cure: ["Explain that reply; then check the variable and the secret."],
      rules: ["user-kind-mismatch", "credential-default", "placeholder-syntax"],
      source: "JavaMail, Service"),
    Explanation(
      "conversation-broken", "The conversation with the server broke off",
      [["exception reading response"], ["can't send command to smtp host"]],
      meaning: "The connection failed in the middle. The nested exception says how.",
      look: ["The lines behind “nested exception” or “Caused by”."],
      cure: ["Explain the whole stack trace, not this line alone."],
      source: "Angus Mail, SMTPTransport"),
    Explanation(
      "connect-failed", "AEM could not connect to the mail server",
      [
        ["mailconnectexception"], ["could not connect to smtp host"],
        ["couldn't connect to host, port"],
      ],
      meaning: "No mail connection came about. The nested exception says how it failed.",
      look: [
        "The host and the port in the message: proxy.tunnel and a portOrig?",
        "The lines behind “nested exception” or “Caused by”.",
      ],
      cure: ["Mend smtp.host and smtp.port; then explain the nested exception."],
      rules: ["host-not-proxy", "port-not-forwarded", "networking-none"],
      source: "Angus Mail, SMTPTransport and MailConnectException"),
    Explanation(
      "sending-failed", "AEM could not send the mail",
      [["sending the email to the following server failed"]],
      meaning:
        "The mail was not sent through the host and port in the message. The cause follows in the log.",
      look: [
        "The host and the port in the message: proxy.tunnel and a portOrig?",
        "The lines behind “Caused by”, down to the last one.",
      ],
      cure: ["Explain the whole stack trace, not this line alone."],
      rules: ["host-not-proxy", "port-not-forwarded"],
      source: "Apache Commons Email, Email"),
  ]
}
