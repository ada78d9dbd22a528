package import MailSetup
import Screen

package enum Diff {
  /// The difference of one file to what is on disk, as lines of text.
  package static func lines(of file: FileChange, hiding secrets: Secrets) -> [String] {
    rows(of: file, hiding: secrets).map { $0.spans.map(\.text).joined() }
  }

  /// The difference of one file to what is on disk.
  static func rows(of file: FileChange, hiding secrets: Secrets) -> [Row] {
    rows(file.path, from: file.before, to: file.after, hiding: secrets)
  }

  static func rows(
    _ path: String, from old: [UInt8]?, to new: [UInt8]?, hiding secrets: Secrets
  ) -> [Row] {
    let header = [("--- ", old), ("+++ ", new)].map { mark, bytes in
      var row = Row([Span(mark, .heading), Span(bytes == nil ? "/dev/null" : path, .heading)])
      row.endsInPath = true
      return row
    }
    if old == new { return header + [Row(" unchanged", .muted), .blank] }
    let lines = DiffLine.lines(
      from: old.map { DiffText($0, path: path, hiding: secrets).lines } ?? [],
      to: new.map { DiffText($0, path: path, hiding: secrets).lines } ?? [])
    return header + Hunk.all(in: lines).flatMap(\.rows) + [.blank]
  }
}
