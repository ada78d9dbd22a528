import MailSetup
import Probing
import Workspace

/// The way to a mailbox's consent: an address to open, and the answer that comes back to this
/// machine or is pasted.
struct Consent {
  let authorization: Authorization
  private let listener: LoopbackListener?

  init(_ setup: OAuthSetup, paste: Bool) throws {
    let settings = setup.settings
    let provider = settings.identityProvider
    let registered = settings.redirectURL ?? provider.loopbackAddress
    let path = registered.split(separator: "/", maxSplits: 2).dropFirst(2).first ?? ""
    let isLocal = registered.hasPrefix(provider.loopbackAddress)
    guard paste || isLocal else { throw OAuthFailure.redirectElsewhere(registered) }
    listener = paste ? nil : try LoopbackListener()
    let redirect =
      listener.map { "\(provider.loopbackAddress):\($0.port)/\(path)" } ?? registered
    authorization = Authorization(
      provider, at: setup.endpoints, clientID: settings.clientID, for: settings.transport,
      mailbox: settings.mailbox, redirect: redirect)
  }

  func invitation(seconds: Int) -> [Line] {
    let next =
      listener == nil
      ? "Then paste the address that the browser ends at; the page itself may be an error."
      : "This program waits for the browser for \(seconds) seconds."
    return [
      "Open this address, sign in as \(authorization.mailbox), and accept:", "",
      Line(authorization.address), "", Line(next),
    ]
  }

  /// Opens the address beside everything else: some such programs end with the browser only.
  func openBrowser(outside project: String) {
    let address = authorization.address
    Task.detached {
      if await !Browser.open(address, outside: project) {
        Output.error("no browser could be opened; open the address yourself.")
      }
    }
  }

  func code(within seconds: Int) throws -> String {
    guard let listener else {
      return try Self.code(
        in: Redirect(try SecretInput.read("address"), to: authorization))
        ?? {
          throw OAuthFailure.noAnswerInAddress
        }()
    }
    var redirect = Redirect.other
    let isAnswered = try listener.run(until: .now + .seconds(seconds)) { target in
      redirect = Redirect(target, to: authorization)
      return Self.reply(to: redirect)
    }
    guard isAnswered, let code = try Self.code(in: redirect) else {
      throw OAuthFailure.noConsent(seconds: seconds)
    }
    return code
  }

  private static func code(in redirect: Redirect) throws -> String? {
    switch redirect {
    case .code(let code): return code
    case .refused(let words): throw OAuthFailure.declined(words)
    case .foreign: throw OAuthFailure.otherState
    case .other: return nil
    }
  }

  /// Turns away an answer to another question, and goes on waiting for the right one.
  private static func reply(to redirect: Redirect) -> LoopbackListener.Reply {
    switch redirect {
    case .code:
      .init(
        status: "200 OK",
        text: "The answer has arrived. You can close this page and continue in the terminal.",
        isLast: true)
    case .refused:
      .init(
        status: "200 OK",
        text: "No consent was given. See the terminal for details. You can close this page.",
        isLast: true)
    case .foreign:
      .init(
        status: "400 Bad Request",
        text: "This is the answer to another request. Open the address that the terminal shows.",
        isLast: false)
    case .other: .init(status: "404 Not Found", text: "There is nothing here.", isLast: false)
    }
  }
}
