import ArgumentParser
import JSONText
import MailSetup
import Workspace

/// The findings in a project, as `check` prints them.
struct CheckReport: Report {
  let check: ProjectCheck
  let project: Project
  /// All that could not be looked at.
  let problems: [DetectionProblem]
  /// The style of the text format; the other formats are never colored.
  let style: TextStyle

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, github
  }

  func output(in format: Format) -> Outgoing {
    switch format {
    case .text:
      .lines(project.lineOfRoot + CheckText(self).lines)
    case .json: .json(json)
    case .sarif: .json(SARIF.log(self))
    case .github: .commands(GitHubCommands.all(self))
    }
  }

  private var json: JSONValue {
    .object(present: [
      "root": .string(project.root),
      "findings": .array(check.findings.map(\.json)),
      "unreadable": problems.isEmpty
        ? nil
        : .array(
          problems.map {
            ["file": .string($0.path(in: project)), "message": .string($0.words)]
          }),
    ])
  }
}

extension Project {
  /// A path relative to the repository's root, as code hosts ask for.
  func repositoryPath(_ path: String) -> String {
    guard let repository, root != repository else { return path }
    let folder = root.utf8.dropFirst(repository.utf8.count + 1)
    return "\(String(decoding: folder, as: UTF8.self))/\(path)"
  }
}
