import ArgumentParser
import MailSetup
import Probing

/// `mailwizard oauth refresh`: tests a refresh token that is stored somewhere.
struct OAuthRefresh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Tests a refresh token: asks for an access token with it, and says what that may.",
    discussion: """
      It reads the client secret and then the refresh token. The stored token stays valid; a new \
      one that comes with the answer is dropped unless --output or --print-token asks for it.
      """)

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
    guard options.output != nil || options.printToken else { return }
    guard let new = tokens.refreshToken else { throw OAuthFailure.noRefreshToken }
    try setup.handOver(new)
    try setup.record(issued: true, clientSecretExpires: nil)
  }
}
