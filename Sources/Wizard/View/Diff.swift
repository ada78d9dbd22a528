package import MailSetup
import Screen

package enum Diff {
  static let noFile = "No file to show: see the problem in the Project step."

  /// The difference of one file to what is on disk, as lines of text.
  package static func lines(of file: FileChange, hiding secrets: Secrets) -> [String] {
    rows(of: file, hiding: secrets).map { $0.spans.map(\.text).joined() }
  }

  /// The difference of one file to what is on disk.
  static func rows(of file: FileChange, hiding secrets: Secrets) -> [Row] {
    let header = [("--- ", file.before), ("+++ ", file.after)].map { mark, bytes in
      var row = Row([
        Span(mark, .heading), Span(bytes == nil ? "/dev/null" : file.path, .heading),
      ])
      row.endsInPath = true
      return row
    }
    if file.kind == .unchanged { return header + [Row(" unchanged", .muted), .blank] }
    let (old, new) = (ShownFile.before(file, hiding: secrets), ShownFile(file, hiding: secrets))
    let lines = DiffLine.lines(
      from: file.before == nil ? [] : DiffText(old).lines,
      to: file.after == nil ? [] : DiffText(new.bytes).lines)
    return header + Hunk.all(in: lines).flatMap(\.rows) + [.blank]
  }

  static func rows(
    _ path: String, from old: [UInt8]?, to new: [UInt8]?, hiding secrets: Secrets
  ) -> [Row] {
    rows(of: FileChange(path, before: old, after: new), hiding: secrets)
  }
}
