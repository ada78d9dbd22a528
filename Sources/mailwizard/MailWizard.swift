import ArgumentParser

/// The command line: the session by default, and the commands that need no terminal.
struct MailWizard: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "mailwizard",
    abstract: "Configures Adobe Experience Manager as a Cloud Service to send mail.",
    discussion: """
      Without a command it opens a full-screen session on the AEM project around DIR. Exit status: \
      0 done, 1 findings or left without saving, 2 wrong usage or no terminal, 3 could not read or \
      write.
      """,
    version: version,
    subcommands: [
      SessionCommand.self, Generate.self, Check.self, Handover.self, Explain.self, Probe.self,
      OAuth.self,
      Completions.self,
    ],
    defaultSubcommand: SessionCommand.self)
}
