import MailSetup

/// An environment that the command line names.
struct CloudTarget: Hashable {
  let id: String
  /// The name or the type that the record has for it.
  let name: String?

  init(id: String, recorded: [CloudManager.Environment]) {
    self.id = id
    let entry = recorded.first { $0.id == id }
    name = entry.map { $0.name ?? $0.type.rawValue }
  }

  /// `environment 112 (qa)`.
  var words: String { "environment \(id)\(name.map { " (\($0))" } ?? "")" }
}

extension [CloudTarget] {
  /// The environments that options name, each once.
  /// - Parameter defaultsToAll: Whether no option at all means all that are recorded.
  init(
    _ access: CloudAccess, recorded: [CloudManager.Environment], defaultsToAll: Bool
  ) throws(CloudFailure) {
    var ids: [String] = []
    if access.all || access.environment.isEmpty && defaultsToAll { ids = recorded.map(\.id) }
    for text in access.environment { ids.append(try Self.id(of: text, recorded)) }
    guard !ids.isEmpty else { throw .noEnvironment(recorded) }
    var seen: Set<String> = []
    self = ids.filter { seen.insert($0).inserted }.map { CloudTarget(id: $0, recorded: recorded) }
  }

  private static func id(
    of text: String, _ recorded: [CloudManager.Environment]
  ) throws(CloudFailure) -> String {
    if CloudManager.isID(text) { return text }
    let named = recorded.filter { $0.name == text }
    let fitting = named.isEmpty ? recorded.filter { $0.type.rawValue == text } : named
    guard fitting.count < 2 else { throw .ambiguousEnvironment(text, fitting) }
    guard let environment = fitting.first else { throw .unknownEnvironment(text, recorded) }
    return environment.id
  }
}
