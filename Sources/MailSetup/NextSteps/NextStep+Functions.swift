import Bytes

/// The same steps with curl and jq, for somebody without the product.
extension NextStep {
  /// All steps for a page of the product, without the commands for curl and jq: whoever reads the page
  /// has the product.
  package static func onPage(for plan: Plan, saved: [FileChange]) -> [NextStep] {
    let steps = all(for: plan, saved: saved)
    return steps.dropLast()
      + steps.suffix(1).map { step in
        NextStep(
          title: step.title,
          detail: "mailwizard handover prints all steps, with the commands for curl and jq.",
          role: step.role,
          blocks: [
            CommandBlock(use: "In the project's folder:", lines: ["mailwizard handover"])
          ],
          check: "the last step has the commands.")
      }
  }

  static func functions(
    _ program: CloudProgram, _ way: NetworkingWay, _ plan: Plan, _ senders: Senders,
    _ uses: [CredentialUse]
  ) -> NextStep {
    let login = "cm_login\(program.id.map { " \($0)" } ?? "")"
    return NextStep(
      title: "Only without mailwizard: the same with curl and jq",
      detail: """
        Install both programs (https://curl.se, https://jqlang.org). The commands run in any folder \
        and write no file. Keep to the order of the steps.
        """,
      role: "as in the steps above, with the token of step 1",
      blocks: [
        CommandBlock(
          use: """
            Paste this once into each new terminal, with bash, zsh or dash. It asks for \
            \(program.id == nil ? "the program's ID, " : "")organization ID, API key and token:
            """,
          lines: ShellFunctions.lines(
            way, variables: !uses.isEmpty, tokens: senders.useOAuth) + [login])
      ] + networking(way, program, plan)
        + senders.oauthLogins.flatMap { token($0.settings) }
        + (uses.isEmpty ? [] : [variables(uses, program)]),
      check: """
        cm_login lists the environments with ID, type, region, status and name. cm_state with an \
        environment's ID shows its status and variables.
        """,
      troubles: ["Status 401: the token has expired. \(login) asks for another."]
        + (senders.useServer
          ? [
            """
            Status 404 although the ID is right: advanced networking may never have been enabled \
            there. Enable it once in the browser.
            """
          ] : []),
      links: [Source.api])
  }

  private static func networking(
    _ way: NetworkingWay, _ program: CloudProgram, _ plan: Plan
  ) -> [CommandBlock] {
    switch way {
    case .notNeeded, .missing: return []
    case .unknown:
      return [
        CommandBlock(use: "Look up the network infrastructure:", lines: ["cm_infrastructure"])
      ]
    case .option(let option):
      let creation =
        option == .vpn
        ? []
        : [
          CommandBlock(
            use: """
              Create the network infrastructure, with the production environment's region in place \
              of REGION. It creates nothing if there is one. cm_infrastructure shows when it is ready:
              """,
            lines: ["cm_create \(option.rawValue) REGION"])
        ]
      return creation + (plan.body.map { forwards($0, program) } ?? [])
    }
  }

  private static func forwards(
    _ body: PortForwardsBody, _ program: CloudProgram
  ) -> [CommandBlock] {
    let quoted = CloudManager.quotedBody(body)
    let look =
      ["mail_forwards() { cm_forwards \(quoted[0])"] + quoted.dropFirst().dropLast()
      + ["\(quoted[quoted.count - 1]) \"$@\"; }"]
    return [
      CommandBlock(
        use: "See which port forwards stay and which are added. This only reads:",
        lines: look + program.environmentIDs.map { "mail_forwards \($0)" }),
      CommandBlock(
        use: "If that is right, send it. It reads the environment again first:",
        lines: program.environmentIDs.map { "mail_forwards \($0) put" }),
    ]
  }

  /// Only the command for the first environment is printed: a second one that is pasted with it would
  /// be read as the answer to what the first one asks.
  private static func variables(_ uses: [CredentialUse], _ program: CloudProgram) -> CommandBlock {
    let names = uses.map { "\($0.credential.name):\($0.credential.kind.type)" }
    let ids = program.environmentIDs
    let others =
      ids.count == 1
      ? ""
      : " Then do the same with \(ids.dropFirst().joined(separator: ", ")) in place of \(ids[0])."
    return CommandBlock(
      use: """
        Set the variables. It asks for each value without showing it, and sends all at once. The step \
        on variables says what to enter. For one \
        service alone, add it behind the type, such as \(names[0]):author.\(others)
        """,
      lines: ["cm_variables \(ids[0]) \\"] + names.dropLast().map { "  \($0) \\" }
        + names.suffix(1).map { "  \($0)" })
  }

  /// The address to consent at, and the command that exchanges the consent for a refresh token.
  private static func token(_ settings: ResolvedSettings) -> [CommandBlock] {
    let service = settings.identityProvider
    let client = settings.clientID.isEmpty ? "CLIENT_ID" : settings.clientID
    let tenant = settings.tenant.isEmpty ? "TENANT_ID" : settings.tenant
    let redirect = settings.redirectURL ?? service.loopbackAddress
    let scopes = service.scopes(for: settings.transport).joined(separator: " ")
    let query = [
      "client_id=\(client.percentEncoded())", "response_type=code",
      "redirect_uri=\(redirect.percentEncoded())", "scope=\(scopes.percentEncoded())",
    ]
    let extra = service == .microsoft ? "" : "&access_type=offline&prompt=consent"
    let address =
      "\(service.authorizationURL(of: tenant))?\(query.joined(separator: "&"))\(extra)"
    let fields = ["client_id=\(client)", "redirect_uri=\(redirect)", "scope=\(scopes)"]
    return [
      CommandBlock(
        use: """
          Open this address in a browser in which only \(settings.mailbox) is signed in, and \
          consent. The browser then shows an error. Copy the code from its address at once: the text \
          after code= and before the next &.
          """,
        lines: [address]),
      CommandBlock(
        use: """
          This asks for that code and the client secret, and prints the refresh token. Clear the \
          terminal afterwards:
          """,
        lines: ["mail_token \(Shell.quote(service.tokenURL(of: tenant))) \\"]
          + fields.dropLast().map { "  \(Shell.quote($0)) \\" }
          + fields.suffix(1).map { "  \(Shell.quote($0))" }),
    ]
  }
}
