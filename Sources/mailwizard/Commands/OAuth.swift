import ArgumentParser
import Probing

/// `mailwizard oauth`: gets the refresh token that AEM logs in with, and tests one.
struct OAuth: HelpedCommand {
  static let help = CommandHelp(
    name: "oauth", "Get the refresh token that AEM logs in with, or test one.",
    details: """
      The tenant, the client ID, and the mailbox come from the saved configuration. Secrets are \
      typed without echo or read from standard input, one on each line.
      """,
    examples: [
      "mailwizard oauth authorize --open --output ../refresh-token":
        "Get a refresh token through the browser.",
      "mailwizard oauth refresh --test": "Test a refresh token with a login at the mail server.",
    ],
    exitStatus: [
      .done: "Done.", .findings: "The identity provider or the mail server refuses.",
      .files: "No server answered, or a file could not be read or written.",
    ])

  static let configuration = CommandConfiguration(
    help, subcommands: [OAuthAuthorize.self, OAuthRefresh.self])
}

/// The options that both subcommands have.
struct OAuthOptions: ParsableArguments {
  @Argument(help: .folder, completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "Run-mode folder, such as config.author. Needed if several configurations log in differently.",
      valueName: "folder"))
  var configuration: String?

  @Flag(
    help: "Test the access token: a login at the mail server, or a question to Microsoft Graph.")
  var test = false

  @OptionGroup var cloud: CloudAccess

  @OptionGroup var services: ServiceOption

  @Flag(help: "Set the client secret in Cloud Manager too. On a terminal, mailwizard asks.")
  var setClientSecret = false

  @Option(
    help: ArgumentHelp(
      "Write the refresh token to a new file outside the project that only you can read.",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Print the refresh token on standard output, and everything else on standard error.")
  var printToken = false

  @Option(
    help: ArgumentHelp(
      "Ask this server instead of the provider's, for national clouds, tests, and proxies.",
      valueName: "url"))
  var authority: String?

  @Option(help: .graphAddress)
  var graphAddress = GraphReport.address

  @Option(help: .authorities, completion: .file())
  var ca: String?

  func validate() throws {
    for (name, address) in [
      ("authority", authority ?? "https://"), ("graph-address", graphAddress),
    ]
    where !address.hasPrefix("https://") {
      throw ValidationError("--\(name) is \(address). It must begin with https://.")
    }
    if [cloud.isAsked, output != nil, printToken].count(where: \.self) > 1 {
      throw ValidationError("Use one of --environment, --all, --output, and --print-token.")
    }
    if !cloud.isAsked,
      setClientSecret || cloud.program != nil || cloud.credentials != nil
        || !services.service.isEmpty
    {
      throw ValidationError(
        "--set-client-secret, --service, --program, and --credentials need --environment or --all.")
    }
  }
}
