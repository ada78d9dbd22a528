import JSONText

/// A variable or secret with the properties that read it.
struct CredentialUse {
  let credential: Credential
  var readings: [Reading]

  /// A property that reads the value, and the file that has the property.
  struct Reading {
    /// The value while nobody sets one.
    let defaultValue: String?
    let property: String
    let path: String
  }
}

extension Plan {
  /// The variables and secrets that the project's configurations read once it is saved, each name
  /// once. The names of this configuration come first. An OAuth provider's count where it is used.
  package var credentials: [Credential] { credentialUses.map(\.credential) }

  var credentialUses: [CredentialUse] {
    var all: [CredentialUse] = []
    let unused = unusedProviders
    let files = files(reading: [ManagedFile.mailConfiguration, .oauthProvider])
    for use in files.filter({ !unused.contains($0) }).flatMap(\.uses) {
      if let index = all.firstIndex(where: { $0.credential.name == use.credential.name }) {
        all[index].readings += use.readings
      } else {
        all.append(use)
      }
    }
    return all
  }

  /// Whether author and publish have mail configurations of their own.
  var differsByTier: Bool {
    let folders = files(reading: [.mailConfiguration]).map { $0.file.path.folderName }
    return Set(folders.map(\.tier)).count > 1
  }

  private func files(reading managed: [ManagedFile]) -> [MailFile] {
    let mine = managed.compactMap { file($0).flatMap { ProjectFile($0) } }
    let others = project.homes.flatMap { home in managed.flatMap(home.deployed) }
      .filter { file in !files.contains { $0.path == file.path } }
    return (mine + others).map { MailFile($0) }
  }
}

extension [CredentialUse] {
  /// Whether one name has another value in some environments: configurations of their own read it.
  func needValuesByEnvironment(_ senders: Senders) -> Bool {
    contains { use in
      use.meanings(senders).count > 1
        && use.readings.contains { $0.path.folderName.isOfEnvironment }
    }
  }
}

extension MailFile {
  fileprivate var uses: [CredentialUse] {
    (properties?.entries ?? []).flatMap { entry in
      entry.value.texts.flatMap { Placeholder.all(in: $0) }.compactMap { placeholder in
        Credential(placeholder).map {
          CredentialUse(
            credential: $0,
            readings: [
              .init(
                defaultValue: placeholder.defaultValue, property: entry.key, path: file.path)
            ])
        }
      }
    }
  }
}

extension String {
  /// The name of the folder that a file is in.
  fileprivate var folderName: String {
    String(split(separator: "/").dropLast().last ?? "")
  }

  /// Whether a run-mode folder is for one kind of environment.
  fileprivate var isOfEnvironment: Bool {
    RunModeFolder.modes(of: self).contains { CloudEnvironment(rawValue: String($0)) != nil }
  }

  /// The service that a run-mode folder is for; nil for all.
  var tier: String? {
    ["author", "publish"].first { split(separator: ".").contains(Substring($0)) }
  }
}

extension Credential {
  /// The credential that a placeholder asks for; nil for a variable of AEM's own.
  fileprivate init?(_ placeholder: Placeholder) {
    guard let kind = Kind.allCases.first(where: { $0.source == placeholder.source }),
      VariableName.flaw(in: placeholder.name) == nil
    else { return nil }
    self.init(kind: kind, name: placeholder.name)
  }
}
