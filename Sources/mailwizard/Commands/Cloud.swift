import ArgumentParser

/// `mailwizard cloud`: what Cloud Manager has beside the project, and the change carried there.
struct Cloud: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares Cloud Manager with the project, and carries the project's part there.",
    discussion: """
      Asks Cloud Manager's API through curl. Credentials are CM_ORGANIZATION, CM_API_KEY and \
      CM_TOKEN in the environment, or a file (--credentials); at a terminal it asks for what is \
      missing, without showing it. Exit status: 0 done or nothing to do; 1 a conflict, a \
      difference, something missing, declined, or sent but not confirmed; 2 wrong usage or no \
      credentials; 3 could not ask, and nothing was changed.
      """,
    subcommands: [
      CloudStatus.self, CloudDiff.self, CloudApply.self, CloudVariables.self,
    ])
}
