import CloudManager
import MailSetup
import Terminal

/// The refresh token and its client secret among the secrets of Cloud Manager's environments.
struct CloudSecrets {
  private let work: VariablesWork
  private let refreshToken: Credential
  /// Nil if the client secret stays as it is.
  private let clientSecret: Credential?
  private let services: ServiceOption

  /// Reads the environments before anybody consents, so that no token is issued in vain.
  init(_ options: OAuthOptions, of plan: Plan) throws {
    let settings = plan.settings
    services = options.services
    for (key, property) in [
      (\.refreshTokenName, "refreshToken"), (\.clientSecretName, "clientSecret"),
    ] as [(AnswerPath<String>, String)] where settings.origin(of: key) != .found {
      throw OAuthFailure.notRead(property)
    }
    let context = try CloudContext(
      options.cloud, CloudCommand(options.cloud, folder: options.folder), plan)
    let setsClientSecret =
      options.setClientSecret
      || SecretLine.isTyped
        && Confirmation.isGiven(
          to: "Set the client secret \(settings.clientSecret.name) in Cloud Manager too?")
    refreshToken = settings.refreshToken
    clientSecret = setsClientSecret ? settings.clientSecret : nil
    work = VariablesWork(
      context: context, credentials: [refreshToken] + (clientSecret.map { [$0] } ?? []))
    let report = try Blocking.value { [work] in await work.look() }
    guard report.isClear else {
      try Output.write(report.output(in: .text))
      throw report.status
    }
  }

  /// Sets the secrets in one environment after the other.
  func hand(_ token: String, clientSecret value: String) throws -> CloudVariablesReport {
    let values = [(refreshToken, token)] + (clientSecret.map { [($0, value)] } ?? [])
    for (credential, value) in values { try VariableUpdate.check(value, for: credential) }
    let updates = values.flatMap { services.updates($0, $1) }
    return try Blocking.value { [work] in await work.set(updates) }
  }

  /// Tells what remains to be set.
  var reminder: [Line] {
    clientSecret == nil
      ? ["The client secret in Cloud Manager stays as it is. To set it too: --set-client-secret"]
      : []
  }
}
