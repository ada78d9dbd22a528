import Bytes

/// The marks by which an event is about mail, and those of other protocols.
enum MailMarks {
  /// Names of mail libraries and programs, and words that only mail has.
  private static let phrases: [Phrase] = [
    "javax|jakarta mail", "javax|jakarta activation", "sun mail|activation",
    "commons mail|mail2|email",
    "cq mailer",
    "angus mail|activation", "springframework mail", "net mail", "smtp*", "esmtp", "smtps", "lmtp",
    "nodemailer", "phpmailer", "swiftmailer", "mailkit", "postfix", "exim*", "sendmail", "swaks",
    "msmtp", "starttls", "ehlo", "helo", "proxy tunnel", "aem_proxy_host", "rcpt to", "mail from",
    "simplejavamail", "mailingexception", "emailexception", "messagingexception",
    "defaultmailservice", "mail service", "xoauth2", "invalid mail service", "mail server",
    "messagegatewayservice", "mailer", "mail delivery", "undeliverable", "delivery status",
    "reporting mta", "final recipient", "remote server returned", "250 auth",
  ]

  /// Names of libraries and protocols whose errors read like those of mail.
  private static let foreign: [Phrase] = [
    "commons net ftp", "ftp*", "sftp", "ldap*", "directory ldap", "mongodb", "solr*",
    "replication", "jdbc", "sql*", "jsch", "imap*", "pop3*", "redis", "kafka*", "elasticsearch",
    "http status|error|code|response|request|1|2", "apache http", "httpclient", "okhttp*", "jcr",
    "git", "ssh", "websocket", "jms",
  ]

  private static let failures: [Phrase] = [
    "failed", "nxdomain", "fail", "failure", "error", "refused", "timeout", "timed out", "closed",
    "reset",
    "lost",
    "not known", "unreachable", "unknown", "errno", "disconnected", "not found", "unexpectedly",
    "could not", "couldn t", "can t", "cannot", "unable", "econn*", "etimedout", "enotfound",
  ]

  static func areFailure(_ words: Words) -> Bool { failures.contains(where: words.contains) }

  static func areIn(_ words: Words) -> Bool { phrases.contains(where: words.contains) }

  static func areForeign(_ words: Words) -> Bool { foreign.contains(where: words.contains) }

  /// Whether a logger's name has a part such as `mail`, `EmailService` or `SmtpClient`.
  static func name(_ logger: [UInt8]) -> Bool {
    let name = logger.map(\.lowercased)[...]
    return name.firstRange(of: "mail") != nil || name.firstRange(of: "smtp") != nil
  }

  /// Words that a reply of a mail server has, by which a bare code is known as one anywhere.
  private static let strictVocabulary: [Phrase] = [
    "mail", "mails", "email", "emails", "mailbox", "sender*", "recipient*", "relay*",
    "authenticat*", "unauthenticated", "login", "credential*", "password", "helo", "ehlo", "spam*",
    "rcpt", "smtp", "esmtp", "greylist*", "spf", "dkim", "dmarc", "starttls",
  ]

  /// More words, by which it is known as one where it begins a line.
  private static let vocabulary: [Phrase] =
    strictVocabulary + [
      "mail*", "email*", "from", "authoriz*", "unauthorized", "username", "user*", "tls", "ssl",
      "message*", "address*", "domain*", "graylist*", "account*", "quota", "blacklist*",
      "blocklist*", "block", "blocked", "command*", "transaction", "connection*", "connects",
      "service not available", "too many", "throttl*", "syntax", "policy", "content", "attachment*",
      "host", "rate limit*", "storage", "maximum", "timeout", "encryption", "mechanism", "rejected",
      "denied", "refused", "ip", "ips", "dns", "reverse", "ptr", "virus", "local error", "limit*",
      "accept*", "requested action", "administrat*", "server", "try again|later", "api key",
      "unavailable", "not permitted|allowed", "auth", "prohibit*", "verif*",
    ]

  static func isReply(_ words: Words, atStart: Bool) -> Bool {
    (atStart ? vocabulary : strictVocabulary).contains(where: words.contains)
  }

  /// The reason phrases of HTTP for numbers that are codes of mail servers too.
  private static let reasons: [Phrase] = [
    "misdirected request", "unavailable for legal reasons", "internal server error",
    "not implemented", "bad gateway", "service unavailable", "gateway time out",
    "gateway timeout", "http version not supported", "not extended", "insufficient storage",
    "loop detected", "bandwidth limit exceeded", "variant also negotiates",
    "network authentication required", "parameter not understood", "text html",
    "application json", "origin dns error",
  ]

  static func isHTTPReason(_ words: Words, code: String) -> Bool {
    code == "503" && words.contains("service temporarily unavailable")
      || reasons.contains { $0.firstMatch(in: words).map { $0 <= 1 } ?? false }
  }
}
