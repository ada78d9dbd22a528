import ArgumentParser

/// `mailwizard completions`: a completion script for a shell.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a completion script for bash, zsh or fish.")

  @Argument(
    help: "The shell: bash, zsh or fish.",
    completion: .list(CompletionShell.allCases.map(\.rawValue)))
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError(
        "There are completions for \(CompletionShell.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    try Output.write(.lines(Line.all(of: MailWizard.completionScript(for: shell) + "\n")))
  }
}
