import MailSetup

/// The answers of a port to TLS at once and to STARTTLS.
package struct Sighting: Hashable, Sendable {
  package let server: MailServer
  /// Nil where the other answer was enough.
  let implicit: ServerAnswer?
  /// Nil where the port speaks TLS at once, or cannot be reached.
  let startTLS: ServerAnswer?
  /// The answer to the question of `nextPurpose`.
  var detail: ServerAnswer?

  init(_ server: MailServer, implicit: ServerAnswer?, startTLS: ServerAnswer? = nil) {
    self.server = server
    self.implicit = implicit
    self.startTLS = startTLS
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

  /// The purpose of one question more, where it would help.
  var nextPurpose: ServerQuestion.Purpose? {
    if exitCode == 60, answer?.certificate == nil { return .certificate }
    return failsAtTLS ? .anyCiphers : nil
  }

  /// Whether the server speaks TLS, but not as AEM's Java does.
  var failsAtTLS: Bool { exitCode == 35 && answer?.speaksTLS == true }
}
