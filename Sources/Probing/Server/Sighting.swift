import MailSetup

/// The answers of a port to TLS at once and to STARTTLS.
package struct Sighting: Hashable, Sendable {
  package let server: MailServer
  /// Nil if the other answer was enough.
  let implicit: ServerAnswer?
  /// Nil if the port speaks TLS at once, or cannot be reached.
  let startTLS: ServerAnswer?
  /// The answer to the question of `nextPurpose`.
  var detail: ServerAnswer?

  init(_ server: MailServer, implicit: ServerAnswer?, startTLS: ServerAnswer? = nil) {
    self.server = server
    self.implicit = implicit
    self.startTLS = startTLS
  }

  var mode: TLSMode { startTLS == nil || isCutAtOnce ? .implicit : .startTLS }

  /// The more informative answer.
  var answer: ServerAnswer? { startTLS ?? implicit }

  var exitCode: Int32 { answer?.exitCode ?? 0 }
  var replyCode: Int { answer?.replyCode ?? 0 }
  var conversation: Conversation? { answer?.conversation }

  /// Whether the server said yes to STARTTLS.
  var hasStartedTLS: Bool { conversation?.exchange("STARTTLS")?.code == 220 }

  /// Whether the server sent bytes that are not TLS. A port that only waits does not answer TLS
  /// either.
  var hasOddAnswer: Bool {
    implicit.map { $0.exitCode == 35 && !$0.speaksTLS && !$0.isCutInTLS } ?? false
  }

  /// Whether the port waits for TLS, and then ends the connection without a word.
  private var isCutAtOnce: Bool {
    implicit?.isCutInTLS == true && exitCode == 28 && conversation?.hasReplies == false
  }

  /// Whether the server ends the connection when TLS begins.
  var isCutInTLS: Bool { isCutAtOnce || hasStartedTLS && answer?.isCutInTLS == true }

  /// The purpose of one more question, if it would help.
  var nextPurpose: ServerQuestion.Purpose? {
    if exitCode == 60, answer?.certificate == nil { return .certificate }
    return failsAtTLS ? .anyCiphers : nil
  }

  /// Whether the server speaks TLS, but not as AEM's Java does. Some end the connection then.
  var failsAtTLS: Bool { exitCode == 35 && answer?.speaksTLS == true || isCutInTLS }
}
