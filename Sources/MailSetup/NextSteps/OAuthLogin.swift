/// A login with OAuth2, and the configurations that use it. Each needs a consent.
package struct OAuthLogin: Hashable, Sendable {
  /// The save locations of the configurations.
  package var locations: [SaveLocation]
  let settings: ResolvedSettings
  /// The kinds of instance that read one of them.
  private var readers: [RunModeMatrix.Line]

  init?(_ part: LocationPlan, in home: ConfigHome?) {
    guard part.settings.usesOAuth, let location = part.location else { return nil }
    locations = [location]
    settings = part.settings
    readers = RunModeMatrix(folders: home?.deployedMailFolders ?? []).lines
      .filter { $0.folders.contains(location.folder) }
  }

  /// Whether both need the same tokens.
  func isSame(as other: OAuthLogin) -> Bool { key == other.key }

  mutating func join(_ other: OAuthLogin) {
    locations += other.locations
    readers += other.readers
  }

  private var key: [String] {
    let values = [settings.tenant, settings.clientID, settings.mailbox]
    return [settings.identityProvider.name, settings.transport.rawValue] + values + secretNames
  }

  private var secretNames: [String] {
    [settings.clientSecret.name, settings.refreshToken.name]
  }

  /// Whether one value cannot serve both, though they read it under one name.
  func sharesSecrets(with other: OAuthLogin) -> Bool {
    !isSame(as: other) && !Set(secretNames).isDisjoint(with: other.secretNames)
  }

  /// The services whose instances read one of the configurations; none where all do.
  var services: [String] {
    switch Set(readers.map(\.service)) {
    case ["author"]: ["author"]
    // Preview reads the files of publish.
    case ["publish"]: ["publish", "preview"]
    default: []
    }
  }

  /// The kinds of environment in which an instance reads one of the configurations.
  var environments: Set<CloudEnvironment> {
    Set(readers.flatMap(\.environments).compactMap(CloudEnvironment.init))
  }
}
