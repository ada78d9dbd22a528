import MailSetup
import Workspace

/// Where a refresh token goes, and nowhere else.
///
/// Cloud Manager's secrets are to be another case: `hand` gets the value as bytes.
enum TokenDestination {
  case file(SecretFile)
  case standardOutput

  /// Nil where nobody said one. A file must be outside the project, and not exist.
  init?(_ options: OAuthOptions, outside project: Project) throws {
    if options.printToken {
      self = .standardOutput
      return
    }
    guard let path = options.output else { return nil }
    let folders = [project.root] + (project.repository.map { [$0] } ?? [])
    guard let file = try SecretFile(path, outside: folders) else {
      throw OAuthFailure.insideProject(path)
    }
    self = .file(file)
  }

  func hand(_ token: [UInt8]) throws {
    switch self {
    case .file(let file): try file.write(token)
    case .standardOutput: try Output.write(.secret(String(decoding: token, as: UTF8.self)))
    }
  }

  /// Tells where the token is and what to do with it.
  func words(for token: String, storedAs name: String) -> [Line] {
    let place =
      switch self {
      case .file(let file): "The refresh token is in \(file.path), for you only to read."
      case .standardOutput: "The refresh token is on standard output."
      }
    let limit =
      token.utf8.count < 500
      ? ""
      : """
       It has \(token.utf8.count) characters. Cloud Manager's API says that a secret has fewer than \
      500, though Adobe's own instructions store such tokens.
      """
    return ["\(place)", "Store it in Cloud Manager as the secret \(name).\(limit)"]
  }
}
