extension Explanation {
  static let authenticationReplies = [
    Explanation(
      "starttls-first", "The server wants STARTTLS before anything else",
      [["must issue a starttls command first"]],
      meaning: "A command came in plain text that the server takes only over TLS.",
      look: ["Are smtp.starttls and smtp.requiretls true, with smtp.ssl false?"],
      cure: ["Set smtp.ssl to false, smtp.starttls and smtp.requiretls to true."],
      rules: ["starttls-not-required", "starttls-overridden", "ssl-port-mismatch"],
      source: "RFC 3207, section 4"),
    Explanation(
      "login-required", "The server wants a login",
      [[.reply(530)]],
      meaning: "AEM offered mail without a login that succeeded.",
      look: [
        "Are smtp.user and smtp.password both set, and spelt so?",
        "An earlier 535 in the log: it is the cause.",
      ],
      cure: ["Set smtp.user and smtp.password, and see that their variable and secret exist."],
      rules: ["key-misspelt", "user-kind-mismatch", "starttls-not-required"],
      source: "RFC 4954, section 6"),
    Explanation(
      "mechanism-too-weak", "The server does not take this way of logging in",
      [[.reply(534)]],
      meaning:
        "The login's mechanism is too weak for this account. Google says so where it wants an app password or a login in a browser.",
      look: ["The words behind 534."],
      cure: ["Use an app password, or OAuth where the provider wants it."],
      rules: ["basic-auth-microsoft"],
      source: "RFC 4954, section 6; Google, Gmail SMTP errors and codes"),
    Explanation(
      "login-failed", "The user name or the password is wrong",
      [[.reply(535)]],
      meaning: "The server did not accept the login. It does not tell which half was wrong.",
      look: [
        "Is the user name read with $[env:…] but stored as a secret? Then its default is sent, or the placeholder itself.",
        "Are the variable and the secret set in this environment and for this service?",
        "Is it the password for SMTP, which many providers keep apart from the API key and the account's password?",
        "Is there a blank or a line end behind the value of a variable?",
      ],
      cure: [
        "List the environment's variables, and compare name and type with the placeholders.",
        "Set both again, and wait for AEM's restart.",
        "Try the same user name and password against the provider outside AEM.",
      ],
      rules: [
        "user-kind-mismatch", "credential-default", "placeholder-syntax", "variable-twice",
        "variable-name", "variable-reserved", "basic-auth-microsoft",
      ],
      source: "RFC 4954, section 6; Apache Felix, interpolation plugin"),
    Explanation(
      "login-needs-tls", "The login needs TLS",
      [[.reply(538)]],
      meaning: "This way of logging in is taken only over TLS.",
      look: ["Are smtp.starttls and smtp.requiretls true, with smtp.ssl false?"],
      cure: ["Set smtp.ssl to false, smtp.starttls and smtp.requiretls to true."],
      rules: ["starttls-not-required", "ssl-port-mismatch"],
      source: "RFC 4954, section 6"),
    Explanation(
      "login-mechanism-unknown", "The server does not know this way of logging in",
      [["unrecognized authentication type"], [.reply(504), "auth"]],
      meaning: "The server takes other login mechanisms, or this one only over TLS.",
      look: [
        "Does oauth.flow fit: true only where the server offers XOAUTH2?",
        "Does the connection use TLS?",
      ],
      cure: [
        "Set debug.email to true for one attempt: the log then shows what the server offers, behind “250-AUTH”."
      ],
      rules: ["key-misspelt", "starttls-not-required"],
      source: "RFC 4954, section 4"),
    Explanation(
      "tls-unavailable", "The server has no TLS at the moment",
      [[.reply(454), "tls not available"]],
      meaning: "The server offers STARTTLS, but cannot do it just now.",
      look: ["The provider's status page, or the server's log where it is your own."],
      cure: ["Send again later; leave smtp.requiretls true."],
      source: "RFC 3207, section 4"),
    Explanation(
      "login-unavailable", "The server cannot check the login at the moment",
      [[.reply(454)], ["too many login attempts"]],
      meaning:
        "The login was neither right nor wrong: the server could not or would not check it now.",
      look: ["How often AEM logs in: Google says “Too many login attempts” with this code."],
      cure: ["Send again later, and less often."],
      source: "RFC 4954, section 6; Google, Gmail SMTP errors and codes"),
  ]
}
