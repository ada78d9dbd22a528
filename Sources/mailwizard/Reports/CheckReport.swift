import ArgumentParser
import JSONText
import MailSetup

/// The findings in a project, as `check` prints them.
struct CheckReport: Report {
  let check: ProjectCheck
  let project: Project

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, github
  }

  func text(in format: Format) -> String {
    switch format {
    case .text: CheckText.report(check, isColored: Output.isColored)
    case .json: (["findings": .array(check.findings.map(\.json))] as JSONValue).document
    case .sarif: SARIF.log(check, of: project).document
    case .github: GitHubCommands.report(check, of: project)
    }
  }
}

extension Project {
  /// A path relative to the repository's root, as code hosts ask for.
  func repositoryPath(_ path: String) -> String {
    guard let repository, root.hasPrefix(repository + "/") else { return path }
    return "\(root.dropFirst(repository.count + 1))/\(path)"
  }
}
