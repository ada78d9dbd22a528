import JSONText

/// The configuration of the mail service's OAuth provider, "CQ Mailer SMTP OAuth2 Provider".
package enum OAuthProvider {
  private static let pid = "com.day.cq.mailer.oauth.impl.OAuthConfigurationProviderImpl"

  /// Whether a file of that name is one.
  package static func isFile(_ name: String) -> Bool { name == "\(pid).cfg.json" }

  /// The secrets among its properties.
  static let secrets = ["clientSecret", "refreshToken"]

  static func members(of file: ProjectFile) -> [JSONMember] {
    (try? JSONText(file.bytes, keys: .configuration))?.root.members ?? []
  }
}
