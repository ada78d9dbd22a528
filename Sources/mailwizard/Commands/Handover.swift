import ArgumentParser
import JSONText
import MailSetup
import Workspace

/// `mailwizard handover`: the next steps for the saved configuration.
struct Handover: HelpedCommand {
  static let help = CommandHelp(
    "Print the next steps in Cloud Manager for the saved configuration.",
    examples: [
      "mailwizard handover": "Print the next steps as Markdown, for a ticket or a wiki.",
      "mailwizard handover --format text": "Print them for the terminal.",
      "mailwizard handover --output next-steps.md": "Write them to a file.",
    ],
    exitStatus: [
      .done: "The next steps are printed.",
      .findings: "No mail configuration is saved yet, or check finds an error in it.",
    ])

  @Argument(
    help: .folder, completion: .directory)
  var folder = "."

  @Option(help: .format(HandoverReport.Format.self))
  var format = HandoverReport.Format.markdown

  @Option(
    help: ArgumentHelp("Write to a file; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Advanced networking option, if mailwizard.json does not record it: \(Networking.allWords).",
      valueName: "option")
  )
  var networking: Networking?

  func run() throws {
    let plan = try Plan.saved(in: folder, networking: networking)
    if let error = plan.errorsOnDisk.first { throw Failure.notReady(error, plan.project) }
    let removed = try removedFiles(of: plan)
    try Output.write(
      HandoverReport(plan, removed: removed, columns: Output.columns).output(in: format),
      to: output ?? "-")
  }

  /// None where git does not answer, which is said: the steps hold without them.
  private func removedFiles(of plan: Plan) throws -> [FileChange] {
    do {
      return try Blocking.value { try await plan.removedSinceCommit }
    } catch let error as GitError {
      Output.error("\(error.words) Removed files are not listed.")
      return []
    }
  }
}

extension Plan {
  /// The configurations of the folder that a save removed and no commit knows of yet; none where
  /// there is no git.
  fileprivate var removedSinceCommit: [FileChange] {
    get async throws(GitError) {
      guard let folder = location?.folderPath else { return [] }
      let status: [String: GitStatus]
      do throws(GitError) {
        status = try await Git(in: project.root)?.status(of: [folder]) ?? [:]
      } catch .missing {
        return []
      }
      return status.keys.sorted().compactMap { path in
        guard case .changed(_, isInWorkTree: true)? = status[path], project.bytes(of: path) == nil,
          ManagedFile.configuration(named: path.fileName) != nil
        else { return nil }
        return FileChange(path, before: [], after: nil)
      }
    }
  }
}
