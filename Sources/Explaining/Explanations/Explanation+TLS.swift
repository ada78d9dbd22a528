extension Explanation {
  static let tlsHandshake: [Explanation] = [
    Explanation(
      "tls-plaintext", "The server answered in plain text where TLS was expected",
      [
        .fault(
          "SSLException", "SSLHandshakeException", "SSLProtocolException",
          saying: [
            "unsupported or unrecognized ssl message", "unrecognized ssl message",
            "plaintext connection",
          ]),
        .text(
          "unrecognized ssl message", "ssl3_get_record wrong version number",
          "wrong version number", "wrong_version_number", "packet length too long",
          "first record does not look like a tls handshake",
          isOfMail: true),
      ],
      cause:
        "AEM started TLS at once because smtp.ssl is true, but the port is a STARTTLS port, which starts in plain text.",
      cure:
        "For a STARTTLS port such as 587, set smtp.ssl to false, and smtp.starttls and smtp.requiretls to true. Or use a server port with implicit TLS, usually 465, and keep smtp.ssl set to true.",
      confirm:
        "openssl s_client -connect HOST:PORT fails with “wrong version number”, and works with -starttls smtp.",
      transports: [.smtp], rules: tlsRules, source: Source.adobeMail),
    Explanation(
      "tls-no-common-version", "AEM and the server have no TLS version or cipher suite in common",
      [
        .fault(
          "SSLHandshakeException", "SSLException", "SSLProtocolException",
          saying: [
            "handshake_failure", "handshake failure", "no appropriate protocol", "protocol_version",
            "protocol version", "insufficient_security", "insufficient security",
            "no cipher suites in common", "protocol is disabled", "no negotiable cipher suite",
            "not accept… client preferences", "server selected protocol version",
            "client requested protocol", "unsupported protocol",
            "not accepted by client preferences",
          ]),
        .text(
          "sslv3 alert handshake failure", "tlsv1 alert protocol version",
          "legacy sigalg disallowed", "unsupported protocol", "no shared cipher",
          "no protocols available", "dh key too small", "remote error tls handshake failure",
          "tls protocol version not supported", isOfMail: true),
        .fault("SSLHandshakeException", saying: ["dh key|dh|diffie", "no matching"], rank: .words),
      ],
      cause:
        "The server offers only what AEM's Java does not use: TLS 1.0 or 1.1, which Java disables by default, or cipher suites with RSA key exchange (TLS_RSA_*), which AEM disables since the release of May 2026.",
      cure:
        "Enable TLS 1.2 or 1.3 with ECDHE cipher suites on the mail server, or use another provider. Update the mail library of custom code.",
      confirm:
        "openssl s_client -starttls smtp -cipher 'ECDHE:DHE:!kRSA' -connect HOST:PORT fails in the same way.",
      transports: [.smtp],
      source:
        "https://experienceleague.adobe.com/en/docs/experience-manager-cloud-service/content/release-notes/maintenance/latest"
    ),
    Explanation(
      "tls-server-name",
      "The server does not accept the host name that AEM sends in the TLS handshake",
      [
        .fault(
          "SSLHandshakeException", "SSLException", "SSLProtocolException",
          saying: ["unrecognized_name", "unrecognized name"]),
        .text("tlsv1 unrecognized name", "alert unrecognized name", isOfMail: true),
      ],
      cause:
        "AEM connects to proxy.tunnel and sends this name in the handshake (SNI). A server that chooses its certificate by this name rejects an unknown name.",
      cure:
        "Have the server's operator accept unknown names with a default certificate. With STARTTLS on 587, many servers ignore the name.",
      confirm:
        "openssl s_client -servername proxy.tunnel -connect HOST:PORT fails in the same way.",
      transports: [.smtp], source: "https://www.rfc-editor.org/rfc/rfc6066#section-3"),
    Explanation(
      "tls-client-certificate", "The server requires a client certificate",
      [
        .fault(
          "SSLHandshakeException", "SSLException",
          saying: [
            "bad_certificate", "bad certificate", "certificate_required", "certificate required",
          ])
      ],
      cause: "The server asks AEM for a client certificate, but AEM's mail service has none.",
      cure:
        "Have the server's operator accept a login with user name and password instead of a client certificate.",
      confirm:
        "openssl s_client -connect HOST:PORT shows “Acceptable client certificate CA names”.",
      transports: [.smtp], source: "https://www.rfc-editor.org/rfc/rfc8446#section-6.2"),
    Explanation(
      "tls-closed", "The connection was closed during the TLS handshake",
      [
        .fault(
          "SSLHandshakeException", "SSLException", "EOFException",
          saying: [
            "closed connection during handshake", "terminated the handshake",
            "peer shut down incorrectly", "during handshake",
          ]),
        .text(
          "remote host terminated the handshake", "remote host closed connection during handshake",
          "ssl peer shut down incorrectly", "unexpected eof while reading", "ssl_error_syscall",
          isOfMail: true),
      ],
      cause:
        "The handshake did not complete: smtp.ssl does not match the port, AEM and the server have no TLS version in common, or a system in between closed the connection.",
      cure:
        "Set smtp.ssl to true for implicit TLS (465), or to false for STARTTLS (587). Ask the server's operator which TLS versions it accepts.",
      confirm:
        "openssl s_client -connect HOST:PORT, with -starttls smtp for 587, shows whether the handshake works from elsewhere.",
      transports: [.smtp], rules: tlsRules, source: Source.mailAPI),
    Explanation(
      "tls-failed", "The TLS handshake with the server failed",
      [
        .text("could not convert socket to tls", rank: .code),
        .fault(
          "SSLHandshakeException", "SSLException", "SSLProtocolException",
          "SSLPeerUnverifiedException", rank: .code), .tool("curl 35", rank: .code),
        .text("ssl routines", "ssl_connect error", isOfMail: true, rank: .general),
      ],
      cause:
        "AEM and the server could not agree on TLS. The innermost “Caused by” or “nested exception” says why.",
      cure:
        "Pass the whole stack trace to mailwizard explain, down to its last “Caused by”. Check that smtp.ssl matches the port: true for 465, false for 587.",
      confirm:
        "openssl s_client -connect HOST:PORT, with -starttls smtp for 587, shows the handshake.",
      transports: [.smtp], rules: tlsRules, source: Source.angusMail),
  ]
}
