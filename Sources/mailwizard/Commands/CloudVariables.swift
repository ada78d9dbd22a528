import ArgumentParser
import CloudManager
import MailSetup

/// `mailwizard cloud variables`: the values of the names that the files read.
struct CloudVariables: HelpedCommand {
  static let help = CommandHelp(
    name: "variables", "Set the variables and secrets that the files read.",
    examples: [
      "mailwizard cloud variables set --environment dev": "Ask for each value and set it."
    ],
    exitStatus: [.done: "Done."])

  static let configuration = CommandConfiguration(help, subcommands: [CloudVariablesSet.self])
}

/// `mailwizard cloud variables set`: values from a terminal or standard input, types from the files.
struct CloudVariablesSet: HelpedCommand {
  static let help = CommandHelp(
    name: "set", "Set the variables and secrets that the files for mail read.",
    details: """
      Asks for each value without showing it. Without a terminal, it reads a line of standard input \
      for each name, in the order of cloud status. The same values go to all environments that are \
      named. A name that exists with the other type is reported and left alone.
      """,
    examples: [
      "mailwizard cloud variables set --environment dev": "Ask for each value and set it.",
      "mailwizard cloud variables set --environment prod --name EMAIL_PASSWORD < password-file":
        "Set one secret in a script.",
    ],
    exitStatus: [
      .done: "The values are set, and Cloud Manager confirms it.",
      .findings: "A name exists with the other type, or the change is sent but not confirmed.",
      .usage: "Wrong usage, or no credentials.",
      .files: "Something could not be asked, or an answer cannot be trusted; nothing was changed.",
    ])

  @OptionGroup var options: CloudOptions

  @Option(help: ArgumentHelp("Set this name alone. Can be repeated.", valueName: "name"))
  var name: [String] = []

  @OptionGroup var services: ServiceOption

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  func run() throws {
    let plan = try Plan.saved(in: options.folder)
    let credentials = try named(among: plan.credentials)
    guard !credentials.isEmpty else {
      return try format.tellNothingToDo("the files for mail read no variables")
    }
    let context = try CloudContext(options, plan)
    let work = VariablesWork(context: context, credentials: credentials)
    var report = try Blocking.value { await work.look() }
    if report.isClear {
      let updates = try credentials.flatMap { credential in
        let value = try Self.value(of: credential, plan.valueWords(of: credential))
        return services.updates(credential, value)
      }
      report = try Blocking.value { await work.set(updates) }
    }
    Output.tell(
      report.output(in: format), done: "See what was done: \(context.looking)")
    if report.status != .done { throw report.status }
  }

  private func named(among all: [Credential]) throws -> [Credential] {
    let unknown = name.filter { name in !all.contains { $0.name == name } }
    guard unknown.isEmpty else { throw CloudFailure.unknownNames(unknown) }
    return name.isEmpty ? all : all.filter { name.contains($0.name) }
  }

  private static func value(of credential: Credential, _ words: String?) throws -> String {
    let value = try SecretInput.read("\(credential.kind.title) \(credential.name)", hint: words)
    try VariableUpdate.check(value, for: credential)
    return value
  }
}
