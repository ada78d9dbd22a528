import JSONText

/// The configuration of the mail service's OAuth provider.
enum OAuthProvider {
  /// The secrets among its properties.
  static let secrets = ["clientSecret", "refreshToken"]

  static func members(of file: ProjectFile) -> [JSONMember] {
    (try? JSONText(file.bytes, keys: .configuration))?.root.members ?? []
  }
}
