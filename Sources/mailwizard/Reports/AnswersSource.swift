import Bytes
import MailSetup

/// The answers of `generate` with their origin: a file, and the options that win over it.
struct AnswersSource {
  let path: String
  let file: AnswersFile?
  let answers: Answers
  let overridden: Set<AnswerKey>

  /// The answer that a finding is about: its place in the file, if it has one there, and its key. Nil
  /// for what no answer changes.
  func subject(of finding: Finding, _ settings: ResolvedSettings) -> String? {
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
    if overridden.contains(key) { return name }
    let own = file?.position(of: key, element: element)
    // An answer that is left out, and that a file on disk states, is named in that file.
    if own == nil, settings.origin(of: key) == .found, finding.place != nil { return nil }
    guard let place = own ?? file?.position(around: key) else { return name }
    return "\(path == "-" ? Input.standardInput : path):\(place.line):\(place.column): \(name)"
  }

  /// The index of an entry in the answers' list; nil for an entry that is on disk only.
  private func index<Entry: Equatable>(
    of row: Int?, in settled: [Entry], _ answers: [Entry]?
  ) -> Int? {
    guard let row, settled.indices.contains(row) else { return nil }
    return answers?.firstIndex(of: settled[row])
  }
}
