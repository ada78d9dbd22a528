import Bytes
import JSONText

/// Rules on answers that contradict each other, and on the record.
extension Rule {
  static let answers = [
    Rule(
      "answers-contradict", .error,
      what: "Two answers contradict each other.",
      advice: "Change or remove one of them.",
      source: Source.oauth
    ) { context in
      guard context.isFromFile else { return [] }
      return context.unusedAnswers + context.graphContradictions + context.unusedForwards
    },
    Rule(
      "save-location-open", .error, .gap,
      what: "Several apps fit equally well.",
      advice: "Choose the app whose mail service sends the mail.",
      source: Source.packageStructure
    ) { context in
      let isOpen = !context.isOnDisk && context.project.tied(for: context.answers).count > 1
      return isOpen ? [Fault(.module)] : []
    },
    Rule(
      "folder-open", .warning,
      what: "Several folders contain a mail configuration that AEM reads.",
      advice: "Choose the folder whose configuration you want to change.",
      source: Source.osgi
    ) { context in
      guard !context.isOnDisk, let folder = context.location?.folder else { return [] }
      let folders = context.project.tiedFolders(for: context.answers)
      let list = folders.joined(separator: ", ")
      return folders.count < 2
        ? []
        : [
          Fault(
            .folder,
            "AEM reads a mail configuration from each of \(list). This one changes \(folder) only.")
        ]
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
  /// Answers that the login or the transport has no use for. A list without entries asks for nothing.
  fileprivate var unusedAnswers: [Fault] {
    let unused = AnswerTable.all.filter { answer in
      answer.isInFile && !answer.isUsed(in: settings) && answer.json(in: answers) != .array([])
        && (answer.isGiven(in: answers) || answers.isEmptyObject(around: answer.key))
    }
    var groups: Set<String> = []
    return unused.compactMap { answer in
      let key = answer.key
      let group = key.path[0]
      // One sentence names a group, however many of its answers are unused.
      let isFirst = groups.insert(group).inserted
      switch group {
      case "destination":
        // A file for Graph has this server, which nothing connects to.
        guard key == .port, let port = answers.port, port != Transport.graphServer.port else {
          return nil
        }
        return Fault(
          key, "\(key.rawValue) is not used when transport is \(settings.transport.rawValue).",
          advice: "Remove \(key.rawValue), or choose transport smtp.")
      case "oauth" where login == .oauth2:
        if answers.leavesOut(key) { return nil }
        return Fault(
          key, "\(key.rawValue) is not used with \(settings.identityProvider.name).",
          advice: "Remove \(key.rawValue).")
      case _ where !isFirst: return nil
      case "user", "password", "oauth":
        return Fault(
          key, "\(group) is not used when login is \(settings.login.rawValue).",
          advice: "Remove \(group), or choose the login that uses it.")
      default:
        return Fault(
          key, "\(group) is not used when transport is \(settings.transport.rawValue).",
          advice: "Remove \(group), or choose transport smtp.")
      }
    }
  }

  /// The forwards of an environment, if the transport has no use for them.
  fileprivate var unusedForwards: [Fault] {
    guard !settings.usesServer, let imported, imported.isUsed else { return [] }
    return [
      Fault(
        nil, "--forwards is not used when transport is \(settings.transport.rawValue).",
        advice: "Remove --forwards, or choose transport smtp.")
    ]
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
