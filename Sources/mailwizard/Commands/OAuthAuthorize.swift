import ArgumentParser
import MailSetup
import Probing
import Workspace

/// `mailwizard oauth authorize`: a person's consent in, a refresh token out.
struct OAuthAuthorize: HelpedCommand {
  static let help = CommandHelp(
    name: "authorize", "Ask for the mailbox's consent in a browser, and get a refresh token.",
    details: """
      It prints the address to open, waits on this machine for the browser to come back, and \
      exchanges the code. The refresh token goes to Cloud Manager as the secret that the files \
      read, to a file, or to standard output. The record notes the day.
      """,
    examples: [
      "mailwizard oauth authorize --open --environment dev":
        "Open the browser, and set the refresh token in Cloud Manager.",
      "mailwizard oauth authorize --open --output ../refresh-token":
        "Open the browser, and write the refresh token to a new file outside the project.",
      "mailwizard oauth authorize --paste --print-token":
        "Paste the address that the browser ends at, and print the refresh token.",
    ],
    exitStatus: [
      .done: "A refresh token was stored or printed.",
      .findings: "The identity provider or the mail server refuses.",
      .files: "No server answered, or a file could not be written.",
    ])

  @OptionGroup var options: OAuthOptions

  @Flag(help: "Open the address in your browser.")
  var open = false

  @Flag(
    help: """
      Do not wait for the browser; ask for the address that it ends at, for example if it runs on another machine.
      """)
  var paste = false

  @Option(
    help: ArgumentHelp("How long to wait for the browser.", valueName: "seconds"))
  var timeout = 300

  @Option(
    help: ArgumentHelp(
      "Note the client secret's last day in the record, such as 2027-11-25.", valueName: "date"))
  var clientSecretExpires: String?

  func validate() throws {
    if !options.cloud.isAsked, options.output == nil, !options.printToken {
      throw ValidationError(
        "Say where the refresh token goes: --environment ID, --output FILE, or --print-token.")
    }
    if let day = clientSecretExpires, CalendarDay(day) == nil {
      throw ValidationError("--client-secret-expires is \(day). Use a day such as 2027-11-25.")
    }
    if !(1...3600).contains(timeout) {
      throw ValidationError("--timeout is \(timeout). Allowed: 1 to 3600.")
    }
  }

  func run() throws {
    let setup = try OAuthSetup(options)
    let clientSecret = try SecretInput.read("client secret of \(setup.clientWords)")
    let consent = try Consent(setup, paste: paste)
    try setup.say(consent.invitation(seconds: timeout))
    if open { consent.openBrowser(outside: setup.plan.project.root) }
    let code = try consent.code(within: timeout)
    let tokens = try setup.tokens(
      consent.authorization.exchange(code, clientSecret: clientSecret))
    guard let refreshToken = tokens.refreshToken else { throw OAuthFailure.noRefreshToken }
    try setup.check(tokens)
    if options.test { try setup.test(tokens) }
    try setup.handOver(refreshToken, clientSecret: clientSecret)
    try setup.record(
      issued: true, clientSecretExpires: clientSecretExpires)
  }
}
