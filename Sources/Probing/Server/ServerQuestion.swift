package import Curl
package import MailSetup

/// A conversation to have with a mail server.
package struct ServerQuestion: Hashable, Sendable {
  package let server: MailServer
  package let mode: TLSMode
  package var purpose = Purpose.capabilities

  package enum Purpose: Hashable, Sendable {
    case capabilities
    /// The names and dates of a certificate that is not trusted.
    case certificate
    /// Whether the server has other cipher suites than those of AEM's Java.
    case anyCiphers
    case login(ServerLogin)
    case mail(TestMail, ServerLogin?)
  }

  /// The cipher suites of TLS 1.2 that AEM's Java has. It has the ones with a static RSA key switched
  /// off. Source: https://www.oracle.com/java/technologies/javase/jdk-relnotes-index.html
  private static let ciphers = "ECDHE:DHE:!kRSA:!aNULL"

  /// The path keeps curl from naming this machine in its EHLO.
  private var url: String {
    let scheme = mode == .implicit ? "smtps" : "smtp"
    return "\(scheme)://\(server.host):\(server.port)/mailwizard.invalid"
  }

  /// - Parameters:
  ///   - authorities: A file of certificates to trust in place of the system's.
  ///   - seconds: How long all of it may take.
  package func request(trusting authorities: String?, within seconds: Int) -> CurlRequest {
    var options = [
      CurlOption("show-error"), CurlOption("verbose"), CurlOption("globoff"),
      CurlOption("noproxy", "*"), CurlOption("tlsv1.2"), CurlOption("output", "/dev/null"),
      CurlOption("write-out", "%{json}"),
    ]
    // With --ssl alone, curl would go on in clear where a server refuses STARTTLS.
    if mode == .startTLS { options.append(CurlOption("ssl-reqd")) }
    if let authorities { options.append(CurlOption("cacert", authorities)) }
    if purpose != .anyCiphers { options.append(CurlOption("ciphers", Self.ciphers)) }
    switch purpose {
    case .capabilities, .anyCiphers: options.append(CurlOption("request", "NOOP"))
    case .certificate: options += [CurlOption("request", "NOOP"), CurlOption("insecure")]
    case .login(let login): options += login.options + [CurlOption("request", "NOOP")]
    case .mail(let mail, let login): options += (login?.options ?? []) + mail.options
    }
    return CurlRequest(
      url: url, options: options, variables: .none, connectTimeout: seconds, timeout: seconds)
  }
}

/// The mail that shows whether a server accepts the sender.
package struct TestMail: Hashable, Sendable {
  let from: String
  let to: String

  static let subject = "Test mail of mailwizard"
  static let text = "This mail shows that the mail server accepts the sender."

  /// Nil if one of them is not an address.
  package init?(from: String, to: String) {
    guard MailAddress.isValid(from), MailAddress.isValid(to) else { return nil }
    self.from = from
    self.to = to
  }

  fileprivate var options: [CurlOption] {
    [
      CurlOption("mail-from", from), CurlOption("mail-rcpt", to),
      CurlOption("header", "From: \(from)"), CurlOption("header", "To: \(to)"),
      CurlOption("header", "Subject: \(Self.subject)"),
      CurlOption(
        "form", "=\(Self.text);type=text/plain"),
    ]
  }
}
