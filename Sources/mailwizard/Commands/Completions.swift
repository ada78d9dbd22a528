import ArgumentParser

/// `mailwizard completions`: a completion script for a shell.
struct Completions: HelpedCommand {
  static let help = CommandHelp(
    "Print a completion script for bash, zsh, or fish.",
    examples: [
      "mailwizard completions bash > ~/.local/share/bash-completion/completions/mailwizard":
        "Complete in bash.",
      "mailwizard completions zsh > ~/.zfunc/_mailwizard":
        "Complete in zsh, if ~/.zfunc is in fpath.",
      "mailwizard completions fish > ~/.config/fish/completions/mailwizard.fish":
        "Complete in fish.",
    ],
    exitStatus: [.done: "The script is printed."])

  @Argument(
    help: "Shell: \(CompletionShell.allWords).",
    completion: .list(CompletionShell.allCases.map(\.rawValue)))
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("SHELL is \(shell). Allowed: \(CompletionShell.allWords).")
    }
    try Output.write(.lines(Line.all(of: CompletionRoot.completionScript(for: shell) + "\n")))
  }
}

extension CompletionShell {
  fileprivate static var allWords: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// The program for completion scripts: behind its name they offer the options of the session too.
private struct CompletionRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: MailWizard._commandName, version: MailWizard.version,
    subcommands: MailWizard.configuration.subcommands)

  @OptionGroup var options: SessionOptions
}
