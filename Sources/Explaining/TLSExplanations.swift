extension Explanation {
  static let tls = [
    Explanation(
      "tls-plaintext", "The server spoke plain text where TLS was expected",
      [["unrecognized ssl message"]],
      meaning:
        "AEM started TLS at once, as smtp.ssl true asks for, but the server first speaks plain text.",
      look: [
        "Does the mail forward lead to a STARTTLS port such as 587 while smtp.ssl is true?",
        "Does the provider offer implicit TLS on the forward's portDest?",
      ],
      cure: [
        "For a STARTTLS port set smtp.ssl to false, smtp.starttls and smtp.requiretls to true.",
        "Or forward to a port with implicit TLS, 465 at most providers, and keep smtp.ssl true.",
      ],
      rules: ["ssl-port-mismatch", "provider-port"],
      source: "grails-plugins/grails-mail issue 27; halo-dev/halo issue 892"),
    Explanation(
      "tls-untrusted", "The server's certificate is not trusted",
      [["pkix path building failed"], ["unable to find valid certification path"]],
      meaning: "Java found no way from the server's certificate to an authority that it trusts.",
      look: [
        "Does the forward lead to the mail server itself, or to a relay with a certificate of its own?",
        "Does the server send the whole chain? “openssl s_client -connect HOST:PORT” shows it, with “-starttls smtp” for 587.",
      ],
      cure: [
        "Give the mail server a certificate of a public authority, with the whole chain.",
        "Or forward to a server that has one.",
      ],
      source: "intermine/intermine issue 2321; AuthMe/AuthMeReloaded issue 1815"),
    Explanation(
      "tls-name-mismatch", "The certificate is for another name",
      [["no subject alternative"], ["no name matching"], ["server identity does not match"]],
      meaning:
        "The mail library compared the name it connects to with the certificate. Through the tunnel that name is proxy.tunnel, which the mail server's certificate does not hold.",
      look: [
        "Does custom code bring a mail library of its own? Angus Mail compares the names since 1.1, older libraries only where mail.smtp.ssl.checkserveridentity asks for it.",
        "Is it AEM's own mail service that says so? Whether it compares the names is not known.",
      ],
      cure: [
        "In custom code send through AEM's mail service instead of a library of its own.",
        "If AEM's own service says this, ask Adobe's support.",
      ],
      source: "Angus Mail, SocketFetcher; stevespringett/Alpine pull request 742"),
    Explanation(
      "tls-not-offered", "The server does not offer STARTTLS",
      [["starttls is required but host does not support starttls"]],
      meaning: "smtp.requiretls is true, and on this port the server does not offer STARTTLS.",
      look: ["Does the provider offer STARTTLS on the forward's portDest?"],
      cure: [
        "Forward to a port that offers STARTTLS, 587 at most providers.",
        "Leave smtp.requiretls true: without it the password would travel in clear.",
      ],
      rules: ["provider-port", "ssl-port-mismatch"],
      source: "Angus Mail, SMTPTransport; seen with commons-email and a real server"),
    Explanation(
      "tls-no-common-version", "No TLS version or cipher in common",
      [["no appropriate protocol"], ["handshake_failure"], ["protocol_version"]],
      meaning: "AEM and the server could not agree on a TLS version or a cipher.",
      look: [
        "Does the server still ask for TLS 1.0 or 1.1, which Java has switched off?",
        "Does custom code send with an old mail library of its own?",
      ],
      cure: [
        "Enable TLS 1.2 or later on the mail server, or take a provider that has it.",
        "Update the mail library of custom code.",
      ],
      source: "byzer-org/byzer-lang issue 1659; convertigo/convertigo issue 514"),
    Explanation(
      "tls-closed", "The other side hung up during the TLS handshake",
      [
        ["closed connection during handshake"], ["terminated the handshake"],
        ["peer shut down incorrectly"],
      ],
      meaning: "The connection was closed before TLS was agreed on.",
      look: [
        "Does smtp.ssl fit what the forward's portDest speaks?",
        "Do AEM and the server have a TLS version in common?",
      ],
      cure: [
        "Set smtp.ssl to true for implicit TLS (465) and to false for STARTTLS (587).",
        "Ask the server's operator which TLS versions it takes.",
      ],
      rules: ["ssl-port-mismatch", "provider-port"],
      source: "jakartaee/mail-api issue 392"),
    Explanation(
      "tls-conversion", "The handshake behind STARTTLS failed",
      [["could not convert socket to tls"]],
      meaning:
        "The server agreed to STARTTLS, but the handshake failed. The cause stands in the nested exception.",
      look: ["The lines behind “nested exception” or “Caused by”, down to the last one."],
      cure: ["Explain the whole stack trace, not this line alone."],
      source: "Angus Mail, SMTPTransport"),
  ]
}
