/// The name of the file of one of the mail service's configurations, in its parts.
package struct MailFileName: Hashable, Sendable {
  package let format: MailFileFormat
  package let pid: String
  /// Whether it is the PID of old documentation, which no service reads.
  package var hasWrongPID: Bool { pid == Self.wrongPID }
  /// The text after `~` or `-`, which names one of a factory's configurations; the mail service has
  /// no factory.
  package let suffix: String?

  package static let wrongPID = "com.day.cq.mailer.impl.DefaultMailService"
  package static let oauthProviderPID =
    "com.day.cq.mailer.oauth.impl.OAuthConfigurationProviderImpl"

  private static let pids = [SaveLocation.pid, wrongPID, oauthProviderPID]

  /// Reads the last component of a path; nil if the file does not configure the mail service.
  package init?(_ path: String) {
    let name = path.fileName
    guard let pid = Self.pids.first(where: name.hasPrefix),
      let (stem, format) = MailFileFormat.split(name)
    else { return nil }
    let rest = stem.dropFirst(pid.count)
    guard rest.isEmpty || (rest.count > 1 && (rest.first == "~" || rest.first == "-")) else {
      return nil
    }
    self.format = format
    self.pid = pid
    suffix = rest.isEmpty ? nil : String(rest.dropFirst())
  }

  package var isOfOAuthProvider: Bool { pid == Self.oauthProviderPID }
}
