import MailSetup

/// The answers of a port to TLS at once and to STARTTLS.
package struct Sighting: Hashable, Sendable {
  package let server: MailServer
  /// Nil where the other answer was enough.
  let implicit: ServerAnswer?
  /// Nil where the port speaks TLS at once, or cannot be reached.
  let startTLS: ServerAnswer?
  /// The certificate, where it was not verified and had to be asked for.
  var certificate: ServerCertificate?
  /// Whether the server speaks TLS with other cipher suites only than AEM's Java.
  var hasOtherCiphersOnly = false

  init(_ server: MailServer, implicit: ServerAnswer?, startTLS: ServerAnswer? = nil) {
    self.server = server
    self.implicit = implicit
    self.startTLS = startTLS
    certificate = answer?.certificate
  }

  var mode: TLSMode { startTLS == nil ? .implicit : .startTLS }

  /// The answer that tells most.
  var answer: ServerAnswer? { startTLS ?? implicit }

  var exitCode: Int32 { answer?.exitCode ?? 0 }
  var replyCode: Int { answer?.replyCode ?? 0 }
  var conversation: Conversation? { answer?.conversation }

  /// Whether the server said yes to STARTTLS.
  var hasStartedTLS: Bool { conversation?.exchange("STARTTLS")?.code == 220 }

  /// Whether bytes came that are not TLS: a port that only waits answers nothing to TLS either.
  var hasOddAnswer: Bool { implicit?.exitCode == 35 && implicit?.speaksTLS == false }

  /// Whether a question more would help: what it should be about.
  var nextPurpose: ServerQuestion.Purpose? {
    if exitCode == 60, certificate == nil { return .certificate }
    if exitCode == 35, answer?.speaksTLS == true { return .anyCiphers }
    return nil
  }
}
