import Bytes

/// What answers can have against each other, and the record that keeps them.
extension Rule {
  static let answers = [
    Rule(
      "answers-contradict", .error,
      what: "One answer rules another one out.",
      advice: "Leave one of the two out.",
      source: Source.oauth
    ) { context in
      guard context.isFromFile else { return [] }
      return context.loginContradictions + context.graphContradictions
    },
    Rule(
      "login-not-offered", .error, for: Ways([.smtp], logins: [.oauth2]),
      what: "OAuth2 goes with Microsoft 365 and Google alone.",
      advice: "Take a password, or no login where the server knows the sender's address.",
      source: Source.oauth
    ) { context in
      let provider = context.settings.provider
      // A file on disk may name a server of Microsoft's or Google's that the table lacks.
      let isTaken = provider.map { $0.identityProvider != nil } ?? context.isOnDisk
      let server = provider?.name ?? context.settings.host
      guard !isTaken, !server.isEmpty else { return [] }
      return [
        Fault(
          .login, at: .property(.oauth),
          "\(server) takes no OAuth2: that goes with Microsoft 365 and Google alone.")
      ]
    },
    Rule(
      "provider-host", .error, for: .smtp,
      what: "The host is another provider's than the one that was chosen.",
      advice: "Choose the provider of the host, or leave the host out.",
      source: Source.provider
    ) { context in
      let host = context.settings.host
      guard let provider = context.settings.provider, let owner = Provider.owning(host),
        owner != provider
      else { return [] }
      return [
        Fault(
          .host, at: context.mailLocator, "\(host) is \(owner.name)'s host, not \(provider.name)'s."
        )
      ]
    },
    Rule(
      "record-invalid", .error, .unreadable,
      what: "The record of an earlier save cannot be read, so it is left as it is.",
      advice: "Correct it at the place that is named, or remove the file.",
      source: Source.answersSchema
    ) { context in
      guard let record = context.record, let error = record.error else { return [] }
      let start = TextPosition(line: 1, column: 1)
      return [
        Fault(
          nil, at: .file(record.file.path, error.position ?? start), error.sentence,
          // Whatever needs no record goes on without.
          severity: context.keepsRecord ? .error : .warning)
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
      let reason =
        answer.key == .tenant && login == .oauth2
        ? "\(settings.identityProvider.name) has no tenant" : "login is \(login.rawValue)"
      return Fault(
        answer.key, at: .nowhere, "\(reason), which has no use for \(answer.key.rawValue).",
        advice: "Leave \(group) out, or choose the login that has it.")
    }
  }

  /// Answers that Graph rules out.
  fileprivate var graphContradictions: [Fault] {
    guard settings.transport == .graph else { return [] }
    var faults: [Fault] = []
    if let login = answers.login, login != .oauth2 {
      faults.append(
        Fault(.login, "transport is graph, which logs in with oauth2, not with \(login.rawValue)."))
    }
    let named = answers.host.map(ProviderChoice.init(owning:)) ?? answers.provider
    if let named, named != .preset(Provider.microsoft365) {
      let name = if case .preset(let id) = named { id } else { answers.host ?? "another server" }
      faults.append(
        Fault(
          answers.host == nil ? .provider : .host,
          "transport is graph, which is Microsoft 365's; destination names \(name)."))
    }
    return faults
  }
}
