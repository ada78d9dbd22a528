/// The program and its environments as far as the record knows them.
struct CloudProgram {
  /// Digits; nil where nobody said it.
  let id: String?
  let environments: [CloudManager.Environment]

  /// Replaces an unknown id in a command. The commands refuse it.
  private static let unknownEnvironment = "ENVIRONMENT_ID"

  init(_ settings: ResolvedSettings) {
    id = settings[\.program].flatMap { CloudManager.isID($0) ? $0 : nil }
    environments = (settings[\.environments] ?? []).filter { CloudManager.isID($0.id) }
  }

  var environmentIDs: [String] {
    environments.isEmpty ? [Self.unknownEnvironment] : environments.map(\.id)
  }

  /// The options with which the product's own commands find the environments.
  var options: String {
    let program = id == nil ? " --program PROGRAM_ID" : ""
    return switch environments.count {
    case 0: "\(program) --environment \(Self.unknownEnvironment)"
    case 1: "\(program) --environment \(environments[0].id)"
    default: "\(program) --all"
    }
  }

  /// The words in the commands that replace unknown ids.
  var placeholders: [String] {
    (id == nil ? ["PROGRAM_ID"] : []) + (environments.isEmpty ? [Self.unknownEnvironment] : [])
  }
}
