import JSONText

/// The configuration of the mail service's OAuth provider.
enum OAuthProvider {
  /// The secrets among its properties.
  static let secrets = ["clientSecret", "refreshToken"]

  /// Whether a key is one of them, in any spelling that AEM reads.
  static func isSecret(_ name: String) -> Bool {
    let key = name.lowercased().split(separator: ":").first ?? ""
    return secrets.contains { $0.lowercased() == key }
  }

  static func members(of file: ProjectFile) -> [JSONMember] {
    (try? JSONText(file.bytes, keys: .configuration))?.root.members ?? []
  }
}
