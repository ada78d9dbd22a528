import Bytes
import MailSetup
import Workspace

/// The answers of `generate` with their origin: a file, and the options that win over it.
struct AnswersSource {
  let path: String
  let file: AnswersFile?
  let answers: Answers
  let overridden: Set<AnswerKey>

  /// The answer that a finding is about, with its place in the file if it has one there. Nil for what
  /// no answer changes.
  func subject(of finding: Finding, _ settings: ResolvedSettings) -> Subject? {
    guard !finding.isOfFile, let key = finding.answer else { return nil }
    let element: Int? =
      switch key {
      // The first row is the mail forward.
      case .otherForwards:
        index(of: finding.row.map { $0 - 1 }, in: settings.otherForwards, answers.otherForwards)
      case .nonProxyHosts:
        index(of: finding.row, in: settings.nonProxyHosts, answers.nonProxyHosts)
      default: nil
      }
    let isList = key == .otherForwards || key == .nonProxyHosts
    if isList, element == nil, settings.usesServer { return nil }
    let name = key.rawValue + (element.map { "[\($0)]" } ?? "")
    if overridden.contains(key) { return Subject(name: name) }
    let own = file?.position(of: key, element: element)
    // An answer that is left out, and that a file on disk states, is named in that file.
    if own == nil, settings.origin(of: key) == .found, finding.place != nil { return nil }
    return Subject(name: name, position: own ?? file?.position(around: key))
  }

  struct Subject {
    let name: String
    var position: TextPosition?
  }

  /// The subject in the form that compilers print.
  func words(_ subject: Subject) -> String {
    guard let place = subject.position else { return subject.name }
    let file = path == "-" ? Input.standardInput : path
    return "\(file):\(place.line):\(place.column): \(subject.name)"
  }

  /// The finding with the place of its answer, relative to the project's root where it is inside;
  /// where the file lacks the answer, as it is.
  func placing(_ finding: Finding, in plan: Plan) -> Finding {
    guard let position = subject(of: finding, plan.settings)?.position else { return finding }
    var finding = finding
    finding.place = Finding.Place(path: reached(from: plan.project.root), position: position)
    return finding
  }

  private func reached(from root: String) -> String {
    guard path != "-", let whole = try? FileSystem.resolve(path) else { return path }
    return whole.isInside(root) ? whole.relative(to: root) : whole
  }

  /// The index of an entry in the answers' list; nil for an entry that is on disk only.
  private func index<Entry: Equatable>(
    of row: Int?, in settled: [Entry], _ answers: [Entry]?
  ) -> Int? {
    guard let row, settled.indices.contains(row) else { return nil }
    return answers?.firstIndex(of: settled[row])
  }
}
