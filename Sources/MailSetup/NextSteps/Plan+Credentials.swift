import JSONText

extension Plan {
  /// The variables and secrets that the project's configurations read once it is saved, those of this
  /// one first, each name once.
  package var credentials: [Credential] {
    let managed = [ManagedFile.mailConfiguration, .oauthProvider]
    let mine = managed.compactMap { file($0).flatMap(MailFile.init) }
    let others = project.homes.flatMap { home in managed.flatMap(home.deployed) }
      .filter { file in !files.contains { $0.path == file.path } }.map { MailFile($0) }

    var names: Set<String> = []
    return (mine + others).flatMap { $0.properties?.placeholders ?? [] }
      .compactMap(Credential.init).filter { names.insert($0.name).inserted }
  }
}

extension MailConfiguration {
  fileprivate var placeholders: [Placeholder] {
    entries.flatMap { entry -> [Placeholder] in
      if case .string(let text) = entry.value { Placeholder.all(in: text) } else { [] }
    }
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
