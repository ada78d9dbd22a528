import ArgumentParser

/// The command line: the session by default, and the commands that need no terminal.
struct MailWizard: HelpedCommand {
  static let version = "0.2.0"

  static let help = CommandHelp(
    name: "mailwizard",
    "Configure Adobe Experience Manager (AEM) as a Cloud Service to send mail.",
    details: """
      Without a command, mailwizard opens a full-screen session on the AEM project around DIR. The \
      commands do the same from scripts and pipelines.
      """,
    examples: [
      "mailwizard --demo": "Try the session on a small project in a temporary folder.",
      "mailwizard": "Open the session on the AEM project around this folder.",
      "mailwizard check --format github": "Check a project in a pipeline.",
    ],
    exitStatus: [
      .done: "Done, or nothing to save.",
      .findings: "Findings at the level asked for, or left without saving.",
      .usage: "Wrong usage, or no terminal where one is needed.",
      .files: "Something could not be read, written, or reached.",
    ])

  static let configuration = CommandConfiguration(
    help, version: "mailwizard \(version)",
    subcommands: [
      SessionCommand.self, Generate.self, Check.self, Handover.self, Explain.self, Probe.self,
      OAuth.self, Cloud.self,
      Completions.self,
    ],
    defaultSubcommand: SessionCommand.self)
}
