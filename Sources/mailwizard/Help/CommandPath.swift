import ArgumentParser

/// A command, and the words of a command line that lead to it.
struct CommandPath {
  private(set) var words = [MailWizard._commandName]
  private(set) var type: any ParsableCommand.Type = MailWizard.self
  /// The first word that leads no further.
  private(set) var next: String?

  /// Follows the words at the start of a command line as long as they name commands.
  init(_ arguments: some Collection<String> = []) {
    for word in arguments {
      guard let command = subcommands.first(where: { $0._commandName == word }) else {
        next = word
        return
      }
      words.append(word)
      type = command
    }
  }

  var line: String { words.joined(separator: " ") }

  var subcommands: [any ParsableCommand.Type] { type.configuration.subcommands }

  /// The command and all below it.
  var all: [CommandPath] {
    [self] + subcommands.flatMap { CommandPath(words.dropFirst() + [$0._commandName]).all }
  }

  /// The subcommand that a mistyped or shortened word is nearest to.
  func subcommand(near word: String) -> String? {
    subcommands.map { $0._commandName }.nearest(to: word)
  }
}
