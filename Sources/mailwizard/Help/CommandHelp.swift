import ArgumentParser

/// The help of a command beside its options, which the command declares as properties.
struct CommandHelp {
  /// The name of a command whose type is not named like it.
  let name: String?
  /// A sentence that begins with a verb.
  let abstract: String
  let details: String
  /// Command lines, each with a sentence on what it does.
  let examples: KeyValuePairs<String, String>
  let exitStatus: [(status: ExitStatus, meaning: String)]

  /// Wrong usage, and files that cannot be read or written, have the same exit status in every
  /// command that does not declare another.
  init(
    name: String? = nil, _ abstract: String, details: String = "",
    examples: KeyValuePairs<String, String>, exitStatus: KeyValuePairs<ExitStatus, String>
  ) {
    self.name = name
    self.abstract = abstract
    self.details = details
    self.examples = examples
    let common: KeyValuePairs<ExitStatus, String> = [
      .usage: "The command line or the content of a file that it names is wrong.",
      .files: "Something could not be read or written.",
    ]
    let own = Set(exitStatus.map(\.key))
    self.exitStatus =
      (exitStatus + common.filter { !own.contains($0.key) }).map { ($0, $1) }
      .sorted { $0.0.rawValue < $1.0.rawValue }
  }
}

/// A command with help, which is all that a command without subcommands has to declare.
protocol HelpedCommand: ParsableCommand {
  static var help: CommandHelp { get }
}

extension HelpedCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(help) }
}

extension CommandConfiguration {
  init(
    _ help: CommandHelp, version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    self.init(
      commandName: help.name, abstract: help.abstract, discussion: help.discussion,
      version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}

extension CommandHelp {
  /// The details, examples and exit status as paragraphs, for the manual page.
  fileprivate var discussion: String {
    let examples = examples.map { "\($0.value) \($0.key)" }
    let meanings = exitStatus.map { "\($0.status.rawValue): \($0.meaning)" }
    let paragraphs =
      [details, "Examples:"] + examples + ["Exit status: \(meanings.joined(separator: " "))"]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
