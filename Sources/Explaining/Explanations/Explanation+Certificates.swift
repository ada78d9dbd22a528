extension Explanation {
  static let certificates: [Explanation] = [
    Explanation(
      "certificate-expired", "The server's certificate has expired or is not valid yet",
      [
        .fault(
          "SSLHandshakeException", "CertPathValidatorException", "CertificateExpiredException",
          "CertificateNotYetValidException", "ValidatorException", "CertificateException",
          "SSLException",
          saying: [
            "certificate_expired", "validity check failed", "notafter", "notbefore",
            "certificate expired", "timestamp check failed", "has expired", "not yet valid",
          ]),
        .fault("CertificateExpiredException", "CertificateNotYetValidException", rank: .words),
        .text(
          "certificate has expired", "certificate is not yet valid", "certificate expired",
          "cert_has_expired", isOfMail: true),
      ],
      cause:
        "The certificate of the mail server, or another certificate in its chain, is outside its validity period.",
      cure:
        "Have the server's operator renew the certificate and install the whole chain. Java always checks the dates, even if it checks nothing else.",
      confirm:
        "openssl s_client -starttls smtp -connect HOST:PORT | openssl x509 -noout -dates prints the dates.",
      transports: [.smtp], source: Source.mailAPI),
    Explanation(
      "certificate-weak", "The server's certificate is too weak for Java",
      [
        .fault(
          "SSLHandshakeException", "CertPathValidatorException", "ValidatorException",
          "CertificateException", "SSLException",
          saying: [
            "algorithm constraints", "algorithm … disabled|constraints", "constraints check failed",
            "keysize limits", "key … too small", "signature algorithm", "sha1", "md5",
            "rsakeysizelimits",
          ]),
        .text(
          "certificates do not conform to algorithm constraints", "ca md too weak",
          "ee key too small", "algorithm constraints check failed",
          isOfMail: true),
      ],
      cause:
        "The certificate or its chain uses a short key or an old signature algorithm, such as RSA with 1024 bits or SHA-1, which Java no longer accepts.",
      cure:
        "Have the server's operator install a certificate with a stronger key and signature: RSA with 2048 bits or more, and SHA-256.",
      confirm:
        "openssl s_client -starttls smtp -connect HOST:PORT | openssl x509 -noout -text shows the key and the signature algorithm.",
      transports: [.smtp], source: "https://www.java.com/en/configure_crypto.html"),
    Explanation(
      "certificate-revoked", "The server's certificate has been revoked",
      [
        .fault(
          "SSLHandshakeException", "CertPathValidatorException", "CertificateRevokedException",
          "ValidatorException", saying: ["revoked", "revocation"]),
        .text("certificate has been revoked", "certificate revoked", isOfMail: true),
      ],
      cause: "The authority that issued the mail server's certificate has withdrawn it.",
      cure: "Have the server's operator install a new certificate.",
      confirm: "The certificate's serial number is on the authority's revocation list.",
      transports: [.smtp],
      source: "https://www.rfc-editor.org/rfc/rfc5280"),
    Explanation(
      "certificate-name",
      "The name in the server's certificate is not the name that AEM connects to",
      [
        .fault(
          "CertificateException", "SSLHandshakeException", "SSLPeerUnverifiedException",
          "IOException", "MessagingException", "CertPathValidatorException",
          saying: [
            "no subject alternative", "no name matching", "verify identity of server",
            "server identity", "certificate for … doesn|does", "doesn t match",
            "does not match … name|host", "hostname … not verified", "hostname verification",
          ]),
        .text(
          "no subject alternative", "can t verify identity of server",
          "server identity does not match", "certificate subject name … does not match",
          "no alternative certificate subject name matches", "hostname mismatch",
          "hostname ip does not match", "err_tls_cert_altname_invalid",
          "server identity check failed", "certificate is valid for … not", isOfMail: true),
      ],
      cause:
        "The mail library compares the host name with the certificate. Through the tunnel that name is proxy.tunnel, which the certificate of the mail server does not contain.",
      cure:
        "In custom code, send through AEM's mail service, or set mail.smtp.ssl.checkserveridentity to false for the tunnel: newer versions of Angus Mail compare the names by default. If AEM's own service reports this, contact Adobe Support.",
      confirm:
        "The stack names the class that sends. openssl s_client -starttls smtp -connect HOST:PORT | openssl x509 -noout -ext subjectAltName prints the certificate's names.",
      transports: [.smtp],
      source:
        "https://eclipse-ee4j.github.io/angus-mail/docs/api/org.eclipse.angus.mail/org/eclipse/angus/mail/smtp/package-summary.html"
    ),
    Explanation(
      "certificate-untrusted", "The server's certificate is not trusted",
      [
        .fault(
          "SSLHandshakeException", "ValidatorException", "SunCertPathBuilderException",
          "InvalidAlgorithmParameterException", "SSLException",
          "CertPathValidatorException", "CertificateException", "CertPathBuilderException",
          saying: [
            "pkix path building failed", "unable to find valid certification path",
            "path does not chain", "no trusted certificate", "trust anchor", "self signed",
            "certificate_unknown", "unknown_ca", "unknown ca", "no trusted cert",
            "trustanchors parameter must be non empty",
          ]),
        .fault(
          "SSLHandshakeException", saying: ["pkix path validation failed"], rank: .enhancedCode),
        .fault("IOException", saying: ["server is not trusted"]),
        .text("server certificate not trusted|verified", isOfMail: true),
        .text(
          "pkix path building failed", "unable to find valid certification path",
          "self signed certificate", "unable to get local issuer certificate",
          "certificate verify failed", "unable to verify the first certificate",
          "certificate signed by unknown authority", "self_signed_cert_in_chain",
          "depth_zero_self_signed_cert", "no trust anchor",
          isOfMail: true),
        .tool("curl 60", rank: .enhancedCode),
      ],
      cause:
        "Java could not trace the server's certificate to a trusted authority: the certificate is self-signed, comes from a private authority, or the server does not send the whole chain.",
      cure:
        "Install a certificate from a public authority on the mail server, with the whole chain. Or use another server that has one.",
      confirm:
        "openssl s_client -showcerts -starttls smtp -connect HOST:PORT shows the chain and “Verify return code”.",
      transports: [.smtp], source: Source.mailAPI),
  ]
}
