import ArgumentParser

/// `mailwizard cloud`: what Cloud Manager has beside the project, and the change carried there.
struct Cloud: HelpedCommand {
  static let help = CommandHelp(
    "Compare Cloud Manager with the project, and apply the project's forwards and variables.",
    details: """
      Asks Cloud Manager's API through curl. Credentials are CM_ORGANIZATION, CM_API_KEY, and \
      CM_TOKEN in the environment, or a file (--credentials). On a terminal, mailwizard asks for \
      what is missing and does not show it.
      """,
    examples: [
      "mailwizard cloud status": "Show what stands in the way of mail.",
      "mailwizard cloud apply --environment dev": "Add the project's forwards to an environment.",
    ],
    exitStatus: [
      .done: "Done, or nothing to do.",
      .findings:
        "A conflict, a difference, something missing, declined, or sent but not confirmed.",
      .usage: "Wrong usage, or no credentials.",
      .files: "Something could not be asked, or an answer cannot be trusted; nothing was changed.",
    ])

  static let configuration = CommandConfiguration(
    help,
    subcommands: [
      CloudStatus.self, CloudDiff.self, CloudApply.self, CloudVariables.self,
    ])
}
