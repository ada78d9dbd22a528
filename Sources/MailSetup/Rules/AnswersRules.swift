import Bytes

/// What answers can have against each other, and the record that keeps them.
extension Rule {
  static let answers = [
    Rule(
      "answers-contradict", .error,
      what: "Two answers contradict each other.",
      advice: "Change or remove one of them.",
      source: Source.oauth
    ) { context in
      guard context.isFromFile else { return [] }
      return context.loginContradictions + context.graphContradictions
    },
    Rule(
      "login-not-offered", .error, for: Ways([.smtp], logins: [.oauth2]),
      what: "OAuth2 works with Microsoft 365 and Google only.",
      advice: "Choose a password, or no login if the server accepts AEM by its IP address.",
      source: Source.oauth
    ) { context in
      let provider = context.provider
      // A file on disk may name a server of Microsoft's or Google's that the table lacks.
      let isTaken = provider.map { $0.identityProvider != nil } ?? context.isOnDisk
      let server = provider?.name ?? context.host
      guard !isTaken, !server.isEmpty else { return [] }
      return [
        Fault(
          .login, at: .property(.oauth),
          "OAuth2 works with Microsoft 365 and Google only, not with \(server).")
      ]
    },
    Rule(
      "provider-host", .error, for: .smtp,
      what: "The host does not belong to the chosen provider.",
      advice: "Choose the provider that the host belongs to, or remove the host.",
      source: Source.provider
    ) { context in
      let host = context.host
      guard let provider = context.provider, let owner = Provider.owning(host),
        owner != provider
      else { return [] }
      return [
        Fault(
          .host, at: context.mailLocator,
          "\(host) belongs to \(owner.name), not to \(provider.name)."
        )
      ]
    },
    Rule(
      "record-invalid", .warning, .unreadable,
      what: "The record of an earlier save cannot be read, so it is not changed.",
      advice: "Fix it at the position shown, or delete the file.",
      source: Source.answersSchema
    ) { context in
      guard let record = context.record, let error = record.error else { return [] }
      let start = TextPosition(line: 1, column: 1)
      return [
        Fault(
          nil, at: .file(record.file.path, error.position ?? start), error.sentence,
          // Whatever needs no record goes on without; a save would write over it.
          severity: context.keepsRecord ? .error : nil)
      ]
    },
  ]
}

extension RuleContext {
  /// Answers of a login that is not the one that holds.
  fileprivate var loginContradictions: [Fault] {
    let login = settings.login
    return AnswerTable.all.compactMap { answer in
      guard answer.isGiven(in: answers), !answer.isUsed(in: settings),
        answer.key.isInside(["user"]) || answer.key.isInside(["password"])
          || answer.key.isInside(["oauth"])
      else { return nil }
      let group = answer.key.path[0]
      let name = answer.key.rawValue
      if answer.key == .tenant, login == .oauth2 {
        return Fault(
          answer.key, "\(name) is not used with \(settings.identityProvider.name).",
          advice: "Remove \(name).")
      }
      return Fault(
        answer.key, "\(name) is not used when login is \(login.rawValue).",
        advice: "Remove \(group), or choose the login that uses it.")
    }
  }

  /// Answers that Graph rules out.
  fileprivate var graphContradictions: [Fault] {
    guard settings.transport == .graph else { return [] }
    var faults: [Fault] = []
    if let login = answers.login, login != .oauth2 {
      faults.append(
        Fault(.login, "transport graph requires login oauth2, but login is \(login.rawValue)."))
    }
    let named = answers.host.map(ProviderChoice.init(owning:)) ?? answers.provider
    if let named, named != .preset(Provider.microsoft365) {
      let name = if case .preset(let id) = named { id } else { answers.host ?? "another server" }
      faults.append(
        Fault(
          answers.host == nil ? .provider : .host,
          "transport graph works with Microsoft 365 only, but destination is \(name)."))
    }
    return faults
  }
}
