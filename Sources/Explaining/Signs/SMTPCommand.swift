import Bytes

/// Finds the command of a conversation with a mail server that a line is about.
enum SMTPCommand {
  private static let commands: [(String, Phase)] = [
    ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH", .login),
    ("MAIL FROM", .sender), ("RCPT TO", .recipient), ("DATA", .content),
    ("DEBUG SMTP: AUTH", .login), ("DEBUG SMTP: trying to connect", .greeting),
  ]

  /// The command that a line of a trace sends.
  static func phase(in line: ArraySlice<UInt8>) -> Phase? {
    var text = line.drop { !$0.isLetter }
    guard text.startIndex - line.startIndex < 8 else { return nil }
    if text.starts(with: "C: ".utf8) { text = text.dropFirst(3) }
    return commands.first { word, _ in
      text.prefix(word.utf8.count).map { $0 & ~0x20 }
        .elementsEqual(word.utf8.map { $0 & ~0x20 })
        && !(text.dropFirst(word.utf8.count).first?.isAlphanumeric ?? false)
    }?.1
  }

  private static let surroundings: [(Phase, [String])] = [
    (
      .login,
      [
        "AuthenticationFailedException", "SMTPAuthenticationError", "Login denied", "Invalid login",
        "Authentication failed: 5", "AUTH LOGIN failed", "EAUTH", "to AUTH",
        "AuthenticationException",
        "SASL authentication failed",
      ]
    ),
    (
      .sender,
      [
        "SMTPSenderFailedException", "SMTPSenderRefused", "MAIL failed", "Mail command failed",
        "reply to MAIL FROM", "MAIL FROM command", "after MAIL FROM", "response to MAIL",
        "EENVELOPE",
        "mail from command failed",
      ]
    ),
    (
      .recipient,
      [
        "SMTPAddressFailedException", "SMTPRecipientsRefused", "RCPT failed", "reply to RCPT TO",
        "recipients were rejected", "after RCPT TO", "Invalid Addresses", "RCPT TO command",
        "SmtpFailedRecipientException", "response to RCPT",
      ]
    ),
    (
      .content,
      [
        "SMTPDataError", "reply to end of DATA", "Message failed", "end of DATA", "reply to DATA",
        "after DATA", "EMESSAGE", "DATA END",
      ]
    ),
    (.hello, ["SMTPHeloError", "reply to EHLO", "reply to HELO", "EHLO command", "HELO command"]),
    (
      .greeting,
      [
        "bad greeting", "Invalid greeting", "refused to talk to me",
        "Could not connect to SMTP host",
        "SMTPConnectError",
      ]
    ),
    (.startTLS, ["STARTTLS failure", "STARTTLS denied", "reply to STARTTLS"]),
  ]

  /// The command that the words around a reply name.
  static func phaseAround(_ line: ArraySlice<UInt8>) -> Phase? {
    surroundings.first { $0.1.contains { line.firstRange(of: $0) != nil } }?.0
  }

  private static let methods: [(String, Phase)] = [
    (".rcptTo(", .recipient), (".mailFrom(", .sender), (".helo(", .hello), (".ehlo(", .hello),
    ("$Authenticator.", .login), (".authenticate(", .login), (".startTLS(", .startTLS),
    (".finishData(", .content), (".data(", .content), (".openServer(", .greeting),
  ]

  /// The command that a method of a mail library belongs to.
  static func phase(ofFrame line: ArraySlice<UInt8>) -> Phase? {
    methods.first { line.firstRange(of: $0.0) != nil }?.1
  }
}
