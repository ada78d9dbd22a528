/// The outcome of a login.
package enum LoginOutcome: Hashable, Sendable {
  /// With the mechanism that curl used.
  case accepted(mechanism: String?)
  /// With the server's reply.
  case refused(reply: String)
  /// With the reason; nil where nobody asked for a login.
  case notTried(String?)

  package var word: String {
    switch self {
    case .accepted: "accepted"
    case .refused: "refused"
    case .notTried: "not-tried"
    }
  }

  /// The outcome that an answer shows: the first row that fits.
  init(_ answer: ServerAnswer) {
    self = Self.table.first { $0.isSeen(answer) }?.outcome(answer) ?? .notTried(nil)
  }

  private struct Row: Sendable {
    let outcome: @Sendable (ServerAnswer) -> LoginOutcome
    let isSeen: @Sendable (ServerAnswer) -> Bool
  }

  /// Curl calls every refusal 67, also one for now. It ends with 0 where a server asked for no login,
  /// so that only the reply 235 proves one.
  private static let table = [
    notTried("The server accepted the login before it received the credentials.") {
      $0.exitCode == 67 && $0.replyCode == 235
    },
    Row(
      outcome: { .accepted(mechanism: $0.conversation.acceptedLogin?.mechanism) },
      isSeen: { $0.conversation.acceptedLogin != nil }),
    Row(
      outcome: { .refused(reply: $0.conversation.exchange("AUTH")?.text ?? "") },
      // Google's refusal of a token is in the words of a 334.
      isSeen: { $0.exitCode == 67 && ($0.replyCode == 334 || $0.replyCode >= 400) }),
    notTried("The server and AEM have no login mechanism in common.") { $0.exitCode == 67 },
    notTried("The server did not answer the login in time.") { $0.exitCode == 28 },
    notTried("The server did not ask for a login.") { $0.exitCode == 0 },
    notTried("The connection ended before the login.") { _ in true },
  ]

  private static func notTried(
    _ reason: String, _ isSeen: @escaping @Sendable (ServerAnswer) -> Bool
  ) -> Row {
    Row(outcome: { _ in .notTried(reason) }, isSeen: isSeen)
  }
}
