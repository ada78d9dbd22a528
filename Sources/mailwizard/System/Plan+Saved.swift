import MailSetup
import Workspace

extension Plan {
  /// The plan of a project as it is saved.
  /// - Parameter networking: The program's option, where no file has it.
  static func saved(in folder: String, networking: Networking? = nil) throws -> Plan {
    var answers = Answers()
    answers.networking = networking
    var plan = Plan(project: try Project.detected(from: folder), answers: answers, isSaved: true)
    // The place to open with may have a file of another format, beside a saved one elsewhere.
    if plan.onDisk.configuration == nil, let target = plan.project.savedTarget {
      answers = answers.overridden(by: target)
      plan.answers = answers
    }
    // Nothing is saved: the record is one of the files only where it is there and can be read.
    answers.keepsRecord = plan.onDisk.record?.answers != nil
    plan.answers = answers
    guard plan.onDisk.configuration != nil else {
      throw Failure.nothingSaved(in: plan.project)
    }
    // The command goes on without a record that cannot be read, and may ask for what is in it.
    for finding in ProjectCheck(plan.project).findings where finding.rule == "record-invalid" {
      Output.error(FindingLine.check(finding, in: plan.project))
    }
    return plan
  }

  /// The errors of the project as it is saved.
  var errorsOnDisk: [Finding] { ProjectCheck(project).errors }
}

extension Failure {
  static func nothingSaved(in project: Project) -> Failure {
    .nothingSaved(
      root: project.root, older: project.homes.flatMap { $0.mailFiles.prefix(3).map(\.path) })
  }
}
