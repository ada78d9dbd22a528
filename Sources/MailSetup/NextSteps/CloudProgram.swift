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
  var options: String { options(for: Set(CloudEnvironment.allCases)) }

  /// The options with which they find the first one alone.
  var optionsOfFirst: String { optionOfProgram + " --environment \(environmentIDs[0])" }

  private var optionOfProgram: String { id == nil ? " --program PROGRAM_ID" : "" }

  /// The options for the environments of some types alone.
  func options(for types: Set<CloudEnvironment>) -> String {
    let some = environments.filter { types.contains($0.type) }
    let ids = some.isEmpty ? [Self.unknownEnvironment] : some.map(\.id)
    let isAll = some.count > 1 && some.count == environments.count
    return optionOfProgram
      + (isAll ? " --all" : ids.map { " --environment \($0)" }.joined())
  }

  /// The words in the commands that replace unknown ids.
  var placeholders: [String] {
    (id == nil ? ["PROGRAM_ID"] : []) + (environments.isEmpty ? [Self.unknownEnvironment] : [])
  }
}
