import ArgumentParser
import MailSetup
import Probing

/// `mailwizard probe`: asks mail servers what AEM will meet.
struct Probe: HelpedCommand {
  static let help = CommandHelp(
    "Ask mail servers whether AEM can send through them, and with which TLS flags.",
    details: """
      The servers are asked from this machine, not from Adobe's egress. A server without a port is \
      asked on its provider's ports, or on 465, 587, and 25. A password or an access token is typed \
      without echo or read from standard input. It is tried once for each host, on the first port \
      that fits, and never without encryption.
      """,
    examples: [
      "mailwizard probe smtp.sendgrid.net": "Ask which ports of a server fit.",
      "mailwizard probe --project": "Ask the server of the saved configuration.",
      "mailwizard probe smtp.office365.com:587 --login --user noreply@contoso.example":
        "Try a login; mailwizard asks for the password.",
    ],
    exitStatus: [
      .done: "A port fits.", .findings: "A server answered, and no port fits.",
      .files: "No server answered.",
    ])

  @Argument(
    help: ArgumentHelp(
      "Servers; with --project a folder of the AEM project.", valueName: "host[:port]"),
    completion: .directory)
  var servers: [String] = []

  @Flag(help: "Ask the server of the saved configuration, and judge its flags.")
  var project = false

  @Flag(help: "Try a login with a password.")
  var login = false

  @Flag(help: "Try a login with an access token of OAuth2.")
  var oauth = false

  @Flag(help: "Ask Microsoft Graph whose access token it is.")
  var graph = false

  @Option(help: .graphAddress)
  var graphAddress = GraphReport.address

  @Option(help: ArgumentHelp("User name or mailbox to log in with.", valueName: "name"))
  var user: String?

  @Option(
    help: ArgumentHelp(
      "Send one test mail from the project's sender; needs --project.", valueName: "address"))
  var sendTo: String?

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  @Option(help: .authorities, completion: .file())
  var ca: String?

  @Option(
    help: ArgumentHelp(
      "Seconds to wait for each port, for the login, and for the mail.", valueName: "seconds"))
  var timeout = 10

  func validate() throws {
    if servers.isEmpty, !project, !graph {
      throw ValidationError("Name a server, or use --project or --graph.")
    }
    if graph, login || oauth || !servers.isEmpty && !project {
      throw ValidationError(
        "--graph asks Microsoft Graph, not a mail server. Leave the server out.")
    }
    if !graphAddress.hasPrefix("https://") {
      throw ValidationError("--graph-address is \(graphAddress). It must begin with https://.")
    }
    if project, servers.count > 1 { throw ValidationError("--project takes one folder.") }
    if login, oauth { throw ValidationError("Use either --login or --oauth.") }
    if login, user == nil { throw ValidationError("--login needs --user NAME.") }
    if oauth, user == nil, !project { throw ValidationError("--oauth needs --user MAILBOX.") }
    if user != nil, !login, !oauth {
      throw ValidationError("--user goes with --login or --oauth.")
    }
    if sendTo != nil, !project {
      throw ValidationError("--send-to needs --project, whose sender it uses.")
    }
    if !(1...600).contains(timeout) {
      throw ValidationError("--timeout is \(timeout). Allowed: 1 to 600.")
    }
  }

  func run() throws {
    try Input.check(ca)
    let target = try ProbeTarget(self)
    let mail = try sendTo.map { try target.mail(to: $0) }
    if graph { return try askGraph(target, sending: mail) }
    let credentials = try target.credentials(self)
    let prober = Prober(trusting: ca, within: timeout, ask: target.asking)
    let reports = try Blocking.value {
      try await prober.reports(on: target.asked, with: credentials, sending: mail)
    }
    let report = ProbeReport(reports: reports, evidence: target.evidence)
    try Output.write(report.output(in: format))
    if format == .json { Output.note(.lines(report.origin)) }
    if reports.contains(where: \.fits) { return }
    throw reports.contains(where: \.hasAnswered) ? ExitStatus.findings : .files
  }

  private func askGraph(_ target: ProbeTarget, sending mail: TestMail?) throws {
    let token = try SecretInput.read("access token")
    let asker = WebAsker(trusting: ca, within: timeout, ask: target.asking)
    let address = graphAddress.hasSuffix("/") ? String(graphAddress.dropLast()) : graphAddress
    let report = try Blocking.value {
      try await asker.graph(at: address, token: token, sending: mail)
    }
    try Output.write(GraphProbeReport(report: report).output(in: format))
    if !report.fits { throw report.hasAnswered ? ExitStatus.findings : .files }
  }
}
