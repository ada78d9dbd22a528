import Curl
import Explaining
import JSONText
import MailSetup
import Probing
import Workspace

/// The saved configuration of OAuth2, with the work on its tokens.
struct OAuthSetup {
  let plan: Plan
  let endpoints: IdentityProvider.Endpoints
  private let options: OAuthOptions
  private let destination: TokenDestination?

  /// The seconds for a question to the identity provider, the mail server or Graph.
  private static let patience = 30

  init(_ options: OAuthOptions) throws {
    self.options = options
    try Input.check(options.ca)
    plan = try Plan.saved(in: options.folder).withOAuth(in: options.configuration)
    let settings = plan.settings
    if settings.clientID.isEmpty { throw OAuthFailure.missing("client ID (oauth.clientId)") }
    if settings.usesTenant, settings.tenant.isEmpty {
      throw OAuthFailure.missing("tenant (oauth.tenant)")
    }
    let authority = (options.authority ?? plan.savedAuthority).map {
      $0.hasSuffix("/") ? String($0.dropLast()) : $0
    }
    endpoints = settings.identityProvider.endpoints(of: settings.tenant, authority: authority)
    destination = try TokenDestination(options, of: plan)
  }

  var settings: ResolvedSettings { plan.settings }

  /// The application and the address that its secret is sent to.
  var clientWords: String {
    "\(settings.clientID), for \(endpoints.token.split(separator: "/").dropFirst().first ?? "")"
  }

  /// Runs the installed curl, never a program of the project.
  private var asking: Asking { Curl(outside: plan.project.root).asking }

  private var asker: WebAsker {
    WebAsker(trusting: options.ca, within: Self.patience, ask: asking)
  }

  /// Tells a person something. Standard output is for the token if somebody asked for it there.
  func say(_ lines: [Line]) throws {
    if options.printToken {
      Output.note(.lines(lines))
    } else {
      try Output.write(.lines(lines))
    }
  }

  /// Asks for tokens, which no other output shows.
  func tokens(_ question: WebQuestion) throws -> Tokens {
    let answer = try Blocking.value { [asker] in try await asker.answer(to: question) }
    switch TokenOutcome(answer) {
    case .granted(let tokens):
      for token in [tokens.accessToken, tokens.refreshToken].compactMap(\.self) {
        Outgoing.mask(Secrets(typed: token))
      }
      return tokens
    case .refused(let words): throw OAuthFailure.refused(settings.identityProvider.name, words)
    case .unanswered(let reason): throw OAuthFailure.unanswered(question.url, reason)
    }
  }

  /// Says what a token allows, and refuses a token that is of no use to AEM.
  func check(_ tokens: Tokens) throws {
    let scopes = tokens.scopes?.joined(separator: " ") ?? "as requested"
    try say(ProbeText.wrap("Granted: \(scopes).", indent: 0))
    if !tokens.allowsSending(by: settings.transport, of: settings.identityProvider) {
      let wanted = settings.identityProvider.scopes(for: settings.transport).first ?? ""
      throw OAuthFailure.scopeMissing(wanted)
    }
  }

  /// Uses the access token as AEM would, without sending a mail.
  func test(_ tokens: Tokens) throws {
    if settings.transport == .graph {
      let address = options.graphAddress
      let report = try Blocking.value { [asker] in
        try await asker.graph(at: address, token: tokens.accessToken)
      }
      try say(GraphProbeReport(report: report).lines)
      if !report.fits { throw report.hasAnswered ? ExitStatus.findings : .files }
      return
    }
    guard let servers = MailServer.all(in: "\(settings.host):\(settings.port)"),
      let credentials = Credentials(
        user: settings.mailbox, secret: tokens.accessToken, isToken: true)
    else { throw Failure.serverUnknown }
    let prober = Prober(trusting: options.ca, within: Self.patience, ask: asking)
    let asked = servers.map { AskedServer($0, saved: settings.tls) }
    let reports = try Blocking.value {
      try await prober.reports(on: asked, with: credentials)
    }
    let report = ProbeReport(reports: reports, evidence: .init(transport: .smtp))
    try say(report.lines)
    if !reports.contains(where: \.fits) {
      throw reports.contains(where: \.hasAnswered) ? ExitStatus.findings : .files
    }
  }

  /// Whether an option says where the refresh token goes.
  var keepsToken: Bool { destination != nil }

  func handOver(_ refreshToken: String, clientSecret: String) throws {
    guard
      let (words, status) = try destination?.hand(
        refreshToken, clientSecret: clientSecret, storedAs: settings.refreshToken.name)
    else { return }
    try say(words)
    if status != .done { throw status }
  }

  /// The age of the token, as far as the record tells.
  var age: [Line] {
    guard let text = ownRecord?.answers?.tokenIssued, let issued = CalendarDay(text) else {
      return ["The record does not tell when the stored token was issued."]
    }
    let days = plan.project.today.map { ", \($0.number - issued.number) days ago" } ?? ""
    return ["The record says that the stored token was issued on \(text)\(days)."]
  }

  /// The record, unless it is about the configuration of another folder.
  private var ownRecord: RecordFile? {
    guard let record = plan.onDisk.record, let answers = record.answers,
      let location = plan.location, answers.allow(module: location.module, app: location.app),
      answers.folder ?? location.folder == location.folder
    else { return nil }
    return record
  }

  /// Notes dates in the record, if there is one, and changes nothing else of it.
  func record(issued: Bool, clientSecretExpires: String?) throws {
    guard let record = ownRecord, let today = plan.project.today else { return }
    var text = try JSONText(record.file.bytes)
    let order = ["refreshToken", "redirectUrl", "tokenIssued", "clientSecretExpires"]
    if issued {
      text.set([.key("oauth"), .key("tokenIssued")], to: .string(today.text), order: order)
    }
    if let clientSecretExpires {
      text.set(
        [.key("oauth"), .key("clientSecretExpires")], to: .string(clientSecretExpires),
        order: order)
    }
    let change = FileChange(record.file.path, before: record.file.bytes, after: text.bytes)
    if let words = try Saving(root: plan.project.root).save([change].changed) {
      Output.error(words)
    }
    try say(["\(record.file.path) has the day: \(today.text)."])
  }
}

extension Plan {
  /// The plan of the configuration that logs in with OAuth2. Where several do with different logins,
  /// only a person can say which one is meant.
  /// - Parameter folder: Its run-mode folder, or the end of its path.
  fileprivate func withOAuth(in folder: String?) throws(OAuthFailure) -> Plan {
    let senders = Senders(self)
    let all = senders.oauthLogins
    guard !all.isEmpty else { throw .otherLogin(settings.login) }
    let fitting = all.filter { login in
      folder.map { folder in
        login.locations.contains { "/\($0.folderPath)".hasSuffix("/\(folder)") }
      } ?? true
    }
    guard fitting.count == 1 else {
      throw .severalLogins(all.flatMap(\.locations).map(senders.name(of:)), wanted: folder)
    }
    return at(fitting[0].locations[0])
  }
}
