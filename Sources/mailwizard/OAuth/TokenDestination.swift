import MailSetup
import Workspace

/// The only place that a refresh token is written to.
enum TokenDestination {
  case cloudManager(CloudSecrets)
  case file(SecretFile)
  case standardOutput

  /// Nil if nobody named one. A file must be outside the project, and not exist.
  init?(_ options: OAuthOptions, of plan: Plan) throws {
    if options.cloud.isAsked {
      self = .cloudManager(try CloudSecrets(options, of: plan))
    } else if options.printToken {
      self = .standardOutput
    } else if let path = options.output {
      let project = plan.project
      let folders = [project.root] + (project.repository.map { [$0] } ?? [])
      guard let file = try SecretFile(path, outside: folders) else {
        throw OAuthFailure.insideProject(path)
      }
      self = .file(file)
    } else {
      return nil
    }
  }

  /// Hands a token over; tells where it is, what to do with it, and whether that succeeded.
  func hand(
    _ token: String, clientSecret: String, storedAs name: String
  ) throws -> (words: [Line], status: ExitStatus) {
    switch self {
    case .cloudManager(let secrets):
      let report = try secrets.hand(token, clientSecret: clientSecret)
      let rest: [Line] =
        report.status == .done
        ? secrets.reminder
        : ["No copy of the refresh token is kept. Run the command again once this is solved."]
      return (report.lines + rest, report.status)
    case .file(let file):
      try file.write(Array(token.utf8))
      return (
        ["The refresh token is in \(file.path), which only you can read."]
          + Self.advice(token, storedAs: name), .done
      )
    case .standardOutput:
      try Output.write(.secret(token))
      return (
        ["The refresh token is on standard output."] + Self.advice(token, storedAs: name), .done
      )
    }
  }

  private static func advice(_ token: String, storedAs name: String) -> [Line] {
    let limit =
      token.utf8.count < 500
      ? ""
      : """
       It has \(token.utf8.count) characters. Cloud Manager's API says that a secret has fewer than \
      500, though Adobe's own instructions store such tokens.
      """
    return ["Store it in Cloud Manager as the secret \(name).\(limit)"]
  }
}
