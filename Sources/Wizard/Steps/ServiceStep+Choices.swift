import MailSetup
import Screen

extension Option {
  init(_ choice: ProviderChoice) {
    guard let provider = choice.provider else {
      self.init(title: "Another server", note: "your own: any host and port")
      return
    }
    self.init(title: provider.name, note: provider.endpoints.first?.host ?? "")
  }
}

extension ProviderChoice {
  /// In the order of the list, by the alphabet below the one that is no provider.
  static let offered =
    [ProviderChoice.anotherServer]
    + Provider.all.sorted { $0.name.lowercased() < $1.name.lowercased() }.map { .preset($0.id) }
}

extension Plan {
  var providerIndex: Int? {
    let isOther = answers.provider == .anotherServer || !settings.host.isEmpty
    let choice =
      settings.provider.map { ProviderChoice.preset($0.id) } ?? (isOther ? .anotherServer : nil)
    return choice.flatMap(ProviderChoice.offered.firstIndex)
  }

  /// The server's host. What tells the servers of the regions apart is in the middle of their names,
  /// so the region comes first.
  var serverWords: String {
    let host = settings.host
    guard let provider = settings.provider, provider.division == .region else { return host }
    let endpoint = provider.endpoints.first { $0.host == host }
    return endpoint.map { "\($0.title), \(provider.name)" } ?? host
  }

  /// Of a server that no provider of the list owns, the provider follows from the host.
  var originOfProvider: Origin {
    let isKnown = settings.provider != nil || answers.provider != nil
    return isKnown ? origin(of: \.provider) : origin(of: \.host)
  }

  /// The provider's ports, and the port that is set where it is not one of them.
  var portOptions: [Option] {
    guard let provider = settings.provider else { return [] }
    let listed = provider.ports.map { Option(title: "\($0.port)", note: $0.mode.title) }
    let port = settings.port
    if provider.mode(on: port) != nil { return listed }
    let note = provider.refuses(port) ? "not accepted" : "not documented"
    return listed + [Option(title: "\(port)", note: note)]
  }

  /// Whether Graph is an option: with Microsoft 365, and if it is chosen already.
  var offersGraph: Bool {
    settings.provider?.id == Provider.microsoft365 || !settings.usesServer
  }

  /// The logins to choose from, the one to propose first.
  var logins: [Login] {
    if !settings.usesServer { return [.oauth2] }
    let offered = settings.provider?.logins ?? [.password, .none]
    return offered.contains(settings.login) ? offered : offered + [settings.login]
  }

  var loginOptions: [Option] {
    logins.map { login in
      let ends = login == .password && settings.provider?.endOfPasswords != nil
      // No facts on another server are known, so nothing can be recommended.
      let isFirst = settings.provider != nil && logins.count > 1 && login == logins.first
      let gist = login == Login.none ? "recognized by IP address" : ""
      return Option(
        title: login.title, note: ends ? "being phased out" : isFirst ? "recommended" : gist)
    }
  }

  var providerNotes: [Note] {
    guard let provider = settings.provider else {
      return providerIndex == nil
        ? [
          Note(
            text:
              "Choose a provider to fill in the rest. For your own mail server choose “Another server”."
          )
        ] : []
    }
    guard settings.usesServer else {
      return [
        Note(
          text:
            "Graph sends as the mailbox whose owner consents, and as the mailboxes it may send for."
        )
      ]
    }
    let login =
      settings.usesPassword ? ["User name: \(provider.user). Password: \(provider.password)."] : []
    let hint = provider.moreNotes.isEmpty ? [] : ["See the help of Provider for more."]
    let assumed = settings.assumptions.filter { $0.answer == .host }.map {
      Note(text: "\($0.subject) is assumed until you choose one.", role: .normal)
    }
    return assumed + (login + provider.notes + hint).map { Note(text: $0) }
  }

  /// Every fact on the provider, with its source.
  var providerFacts: Help.More? {
    settings.provider.map { Help.More(notes: $0.notes + $0.moreNotes, source: $0.source) }
  }
}

extension Answers {
  /// Chooses a provider, and forgets the answers that were given for another one.
  mutating func choose(_ choice: ProviderChoice, on plan: Plan) {
    if choice.provider != plan.settings.provider {
      (self.tokenIssued, self.clientSecretExpires) = (nil, nil)
    }
    self.provider = choice
    if let host = self.host, ProviderChoice(owning: host) != choice { self.host = nil }
    let isMicrosoft = choice == .preset(Provider.microsoft365)
    if !isMicrosoft, plan.settings.transport == .graph { self.transport = .smtp }
    let logins = choice.provider?.logins ?? [.password, .none]
    if let login = self.login, !logins.contains(login) { self.login = nil }
  }
}
