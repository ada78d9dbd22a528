import Bytes

/// Texts that reports contain whatever the secrets are. Where a secret equals a word of them, such as
/// `smtp`, the word is not masked in sentences and paths, since dots in its place would reveal it.
enum CommonTexts {
  /// The words of rules and of files.
  static let own = bytes(
    Rule.all.flatMap { [$0.id, $0.what, $0.advice, $0.source] }
      + (MailProperty.all + MailProperty.ofOAuthProvider).map(\.key)
      + AnswerTable.all.map(\.key.rawValue) + ManagedFile.all.map(\.place.pathInProject)
      + Provider.all.flatMap { [$0.id, $0.name, $0.loginWord ?? ""] + $0.endpoints.map(\.host) }
      + ["mailwizard", "error", "warning", "true", "false", "null"])

  /// The names that lead to a project's files.
  static func paths(of project: Project) -> [UInt8] {
    bytes(
      [project.root]
        + project.homes.flatMap { home in
          [home.module, home.contentRoot, home.app] + home.folders
            + home.files.values.joined().map(\.path)
        })
  }

  /// Each word once.
  private static func bytes(_ texts: [String]) -> [UInt8] {
    let words = texts.flatMap { $0.utf8.split { $0 == .space || $0 == .slash } }.map(Substring.init)
    return Array(Set(words).joined(separator: "\n").utf8)
  }
}

extension ManagedFile.Place {
  fileprivate var pathInProject: String {
    switch self {
    case .runModeFolder: "jcr_root/apps/osgiconfig/config/\(name)"
    case .module: pathInModule
    }
  }
}
