import JSONText

extension Plan {
  /// The variables and secrets that the project's mail configurations read once it is saved, those
  /// of this one first, each name once.
  var credentials: [Credential] {
    let mine = file(.mailConfiguration).flatMap(MailFile.init)?.properties?.placeholders ?? []
    let mail = project.homes.flatMap(\.deployedMailFiles).filter { file in
      !files.contains { $0.path == file.path }
    }
    let others = mail.flatMap { MailFile($0).properties?.placeholders ?? [] }
    let oauth = project.homes.flatMap { $0[.oauthProvider] }.flatMap(OAuthProvider.placeholders)

    var names: Set<String> = []
    return (mine + others + oauth).compactMap(Credential.init).filter {
      names.insert($0.name).inserted
    }
  }
}

extension MailConfiguration {
  fileprivate var placeholders: [Placeholder] {
    entries.flatMap { entry -> [Placeholder] in
      if case .string(let text) = entry.value { Placeholder.all(in: text) } else { [] }
    }
  }
}

extension OAuthProvider {
  fileprivate static func placeholders(in file: ProjectFile) -> [Placeholder] {
    members(of: file).compactMap { member in
      if case .string(let text) = member.node.kind { Placeholder(text) } else { nil }
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
