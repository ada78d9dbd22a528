extension Project {
  /// The OAuth providers' files that no mail configuration on the same instances asks for tokens. A
  /// project without a mail configuration is only begun.
  var unusedProviders: [MailFile] {
    guard homes.contains(where: { !$0.deployedMailFolders.isEmpty }) else { return [] }
    let users = Set(
      homes.flatMap { home in
        home.deployedMailFiles.filter { MailFile($0).mayUseOAuth }.map(home.folder)
      })
    return homes.flatMap { home in
      home.deployed(.oauthProvider).filter { file in
        !users.contains { RunModeFolder.areCompatible($0, home.folder(of: file)) }
      }
    }
    .map { MailFile($0) }
  }
}

extension Plan {
  /// The OAuth providers that nothing uses once this is saved; the files of modules tell nothing of it.
  var unusedProviders: [MailFile] {
    let changes = files.changed.filter { ManagedFile.configuration(named: $0.name) != nil }
    return project.applying(changes).unusedProviders
  }
}

extension MailFile {
  /// Whether the mail service may log in with OAuth2, as far as the file tells.
  var mayUseOAuth: Bool { properties?.ways.contains { $0.login == .oauth2 } ?? true }
}
