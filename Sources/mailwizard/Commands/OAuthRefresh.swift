import ArgumentParser
import MailSetup
import Probing

/// `mailwizard oauth refresh`: tests a refresh token that is stored somewhere.
struct OAuthRefresh: HelpedCommand {
  static let help = CommandHelp(
    name: "refresh", "Test a refresh token: get an access token with it, and say what it allows.",
    details: """
      It reads the client secret and then the refresh token. The stored token stays valid; a new \
      one that comes with the answer is dropped unless --environment, --output, or --print-token \
      asks for it.
      """,
    examples: [
      "mailwizard oauth refresh": "Test a refresh token.",
      "mailwizard oauth refresh --test": "Test it with a login at the mail server too.",
    ],
    exitStatus: [
      .done: "The refresh token works.",
      .findings: "The identity provider or the mail server refuses.",
      .files: "No server answered, or a file could not be written.",
    ])

  @OptionGroup var options: OAuthOptions

  func run() throws {
    let setup = try OAuthSetup(options)
    let clientSecret = try SecretInput.read("client secret of \(setup.clientWords)")
    let refreshToken = try SecretInput.read("refresh token")
    let tokens = try setup.tokens(
      setup.endpoints.refresh(
        refreshToken, clientID: setup.settings.clientID, clientSecret: clientSecret))
    try setup.say(setup.age)
    try setup.check(tokens)
    if options.test { try setup.test(tokens) }
    guard setup.keepsToken else { return }
    guard let new = tokens.refreshToken else { throw OAuthFailure.noRefreshToken }
    try setup.handOver(new, clientSecret: clientSecret)
    try setup.record(issued: true, clientSecretExpires: nil)
  }
}
