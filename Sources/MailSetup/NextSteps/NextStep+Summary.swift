extension NextStep {
  /// The steps in three sentences, each of which fits on a line.
  package static func summary(of plan: Plan) -> [String] {
    let senders = Senders(plan)
    let credentials = plan.credentials
    let names = credentials.map(\.name)
    let list = names.joined(separator: ", ")
    let kinds = Set(credentials.map(\.kind))
    let noun = kinds.count == 1 ? kinds.map { "\($0.title)s" }.joined() : "values"
    // Without a server the first sentence is about the token.
    let providers =
      senders.useServer ? senders.oauthLogins.map(\.settings.identityProvider.name).unique : []
    let tokens =
      providers.isEmpty ? "" : "\(providers.joined(separator: " and ")): get a token. "
    let setting = "\(tokens)Each environment: set "
    let values = setting.count + list.count > 72 ? "the \(names.count) \(noun)" : list
    let first =
      switch plan.networkingWay(of: senders) {
      case .unknown: "Find out which advanced networking option the program has"
      case .missing: "Choose an advanced networking option: mail cannot leave without one"
      case .option(let option):
        "Cloud Manager: set up \(option == .vpn ? "the VPN" : option.name) for each environment"
      case .notNeeded: "Microsoft: register the application and get a refresh token"
      }
    let second =
      values.isEmpty ? "\(tokens)Allow AEM's address on the mail server" : setting + values
    return [first, second, "Commit the files, run the pipeline, send a test mail"]
  }
}
