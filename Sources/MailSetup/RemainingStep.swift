/// One of the things that remain to be done in Cloud Manager after the files are saved.
package struct RemainingStep: Hashable, Sendable {
  /// The step in a few words.
  package var title: String
  /// Where it is done, what to expect, and how long it takes.
  package var detail: String
  /// Commands for a shell, line by line; none where only the user interface does it.
  package var commands: [String]

  /// All of them in their order; none without a place to save into.
  package static func all(for setup: Setup) -> [RemainingStep] {
    guard let target = setup.target else { return [] }
    let settings = setup.settings
    return [
      infrastructure(settings), environments(target), variables(settings), deployment(target),
      connectivityTest(settings),
    ]
  }

  /// A value in the variables file that a person must replace.
  package static let unset = "REPLACE_ME"

  private static let api = "https://cloudmanager.adobe.io/api/program/$PROGRAM"

  private static func curl(_ method: String, _ path: String, _ rest: [String]) -> [String] {
    [
      "curl --fail -X \(method) \"\(api)/\(path)\" \\",
      "  -H \"x-gw-ims-org-id: $ORGANIZATION\" -H \"x-api-key: $API_KEY\" \\",
      "  -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \\",
    ] + rest.map { "  \($0)" }
  }

  private static func infrastructure(_ settings: Settings) -> RemainingStep {
    let option = settings.networking
    let body = "--data '{\"kind\":\"\(option.rawValue)\",\"region\":\"'\"$REGION\"'\"}'"
    return RemainingStep(
      title: "once per program: network infrastructure, \(option.title.lowercased())",
      detail: """
        Cloud Manager, Environments, Network Infrastructure, in the region of production. \
        \(option == .vpn ? "45 to 60" : "15 to 60") minutes. Skip it where the program has it.
        """,
      commands: option == .vpn ? [] : curl("POST", "networkInfrastructures", [body]))
  }

  private static func environments(_ target: Target) -> RemainingStep {
    let path = "environment/$ENVIRONMENT/advancedNetworking"
    return RemainingStep(
      title: "each environment: enable it with all forwards",
      detail: """
        The second command replaces everything the environment has: what the first one shows must \
        stand in the file too. Or in Cloud Manager: Environments, the environment, Advanced \
        network configuration. About 10 minutes.
        """,
      commands: curl("GET", path, ["--silent"])
        + curl("PUT", path, ["--data @\(target.forwardsPath)"]))
  }

  private static func variables(_ settings: Settings) -> RemainingStep {
    let entries = [settings.user, settings.password].map {
      "  {\"name\": \"\($0.name)\", \"type\": \"\($0.kind.type)\", \"value\": \"\(unset)\"}"
    }
    return RemainingStep(
      title:
        "each environment: \(settings.user.name) (\(settings.user.kind.title)), \(settings.password.name) (secret)",
      detail: """
        Before deploying. Write the values into the file with an editor, never on the command \
        line, and delete it afterwards. AEM restarts within minutes.
        """,
      commands: [
        "umask 077 && cat > ~/mail-variables.json <<'END'", "[", entries.joined(separator: ",\n"),
        "]", "END",
        "! grep -n \(unset) ~/mail-variables.json &&",
        "  aio cloudmanager:environment:set-variables $ENVIRONMENT \\",
        "    --programId=$PROGRAM --strict --jsonFile=$HOME/mail-variables.json",
      ])
  }

  private static func deployment(_ target: Target) -> RemainingStep {
    RemainingStep(
      title: "commit both files and deploy",
      detail: "Run the pipeline once the environment is ready and the variables are set.",
      commands: ["git add \(target.mailPath) \\", "  \(target.forwardsPath)"])
  }

  private static func connectivityTest(_ settings: Settings) -> RemainingStep {
    RemainingStep(
      title: "test \(settings.host) port \(settings.port)",
      detail: """
        Cloud Manager, Network Infrastructures, the row's Test, with the server's own host and \
        port, not the portOrig. Look at “port open” and “reachability”: the HTTP part fails with \
        a mail server.
        """,
      commands: [])
  }
}
