extension NextStep {
  /// The steps in three sentences.
  package static func summary(of plan: Plan) -> [String] {
    let settings = plan.settings
    let names = plan.credentials.map(\.name)
    let variables =
      names.isEmpty
      ? "" : names.count > 3 ? "the \(names.count) variables" : names.joined(separator: ", ")
    let first =
      switch plan.networkingWay {
      case .unknown: "Find out which advanced networking option the program has"
      case .missing: "Choose an advanced networking option: mail cannot leave without one"
      case .option: "Cloud Manager: create the infrastructure, enable each environment"
      case .notNeeded: "Microsoft: register the application and get a refresh token"
      }
    let second =
      (settings.usesServer && settings.usesOAuth
        ? "\(settings.identityProvider.name): get a token. " : "")
      + (variables.isEmpty
        ? "Allow AEM's address on the mail server" : "Each environment: set \(variables)")
    return [first, second, "Commit the files, run the pipeline, send a test mail"]
  }
}
