import Bytes

/// The marks by which an event is about mail, and those of other protocols.
enum MailMarks {
  /// Names of mail libraries and programs, and words that only mail has.
  private static let phrases: [Phrase] = [
    "javax|jakarta mail", "javax|jakarta activation", "sun mail", "commons mail|email", "cq mailer",
    "angus mail|activation", "springframework mail", "net mail", "smtp*", "esmtp", "smtps", "lmtp",
    "nodemailer", "phpmailer", "swiftmailer", "mailkit", "postfix", "exim*", "sendmail", "swaks",
    "msmtp", "starttls", "ehlo", "helo", "proxy tunnel", "aem_proxy_host", "rcpt to", "mail from",
    "simplejavamail", "mailingexception", "emailexception", "messagingexception",
    "defaultmailservice", "mail service", "xoauth2", "invalid mail service", "mail server",
    "messagegatewayservice", "mailer", "mail delivery", "undeliverable", "delivery status",
  ]

  /// Names of libraries and protocols whose errors read like those of mail.
  private static let foreign: [Phrase] = [
    "commons net ftp", "ftp*", "sftp", "ldap*", "directory ldap", "mongodb", "solr*",
    "replication", "jdbc", "sql*", "jsch", "imap*", "pop3*", "redis", "kafka*", "elasticsearch",
    "http status|error|code|response|request|1|2", "apache http", "httpclient", "okhttp*", "jcr",
    "git", "ssh", "websocket", "jms",
  ]

  private static let failures: [Phrase] = [
    "failed", "fail", "failure", "error", "could not", "couldn t", "can t", "cannot", "unable",
  ]

  static func areFailure(_ words: Words) -> Bool { failures.contains(where: words.contains) }

  static func areIn(_ words: Words) -> Bool { phrases.contains(where: words.contains) }

  static func areForeign(_ words: Words) -> Bool { foreign.contains(where: words.contains) }

  /// Whether a logger's name has a part such as `mail`, `EmailService` or `SmtpClient`.
  static func name(_ logger: [UInt8]) -> Bool {
    let name = logger.map(\.lowercased)[...]
    return name.firstRange(of: "mail") != nil || name.firstRange(of: "smtp") != nil
  }

  /// Words of the vocabulary of replies, by which a bare code is known as that of a mail server.
  private static let vocabulary: [Phrase] = [
    "mail*", "email*", "e mail", "sender*", "from", "recipient*", "relay*", "authenticat*",
    "authoriz*", "unauthenticated", "unauthorized", "login", "username", "password", "credential*",
    "user*", "tls", "ssl", "starttls", "helo", "ehlo", "spam*", "message*", "address*", "rcpt",
    "smtp", "esmtp", "domain*", "greylist*", "graylist*", "account*", "quota", "spf", "dkim",
    "dmarc", "blacklist*", "blocklist*", "blocked", "command*", "transaction", "connection*",
    "service not available", "too many", "throttl*", "syntax", "policy", "content", "attachment*",
    "host", "rate limit*", "storage", "maximum", "timeout", "encryption", "mechanism",
    "rejected", "denied", "ip", "dns", "reverse", "ptr", "virus", "local error", "limit*",
    "not accepted", "requested action", "administrat*",
  ]

  static func isReply(_ words: Words) -> Bool { vocabulary.contains(where: words.contains) }

  /// The reason phrases of HTTP for numbers that are codes of mail servers too.
  private static let reasons: [Phrase] = [
    "misdirected request", "unavailable for legal reasons", "internal server error",
    "not implemented", "bad gateway", "service unavailable", "gateway time out",
    "gateway timeout", "http version not supported", "not extended", "insufficient storage",
    "loop detected", "bandwidth limit exceeded", "variant also negotiates",
    "network authentication required", "parameter not understood", "text html",
    "application json", "origin dns error",
  ]

  static func isHTTPReason(_ words: Words) -> Bool {
    reasons.contains { $0.firstMatch(in: words).map { $0 <= 1 } ?? false }
  }
}
