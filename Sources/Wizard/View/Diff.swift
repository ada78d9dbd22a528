package import MailSetup
import Screen

/// A line of a unified diff.
enum DiffLine: Hashable {
  case kept(String)
  case removed(String)
  case added(String)

  var isKept: Bool { if case .kept = self { true } else { false } }
  var isAdded: Bool { if case .added = self { true } else { false } }
  var isRemoved: Bool { if case .removed = self { true } else { false } }

  /// The difference between two texts, line by line.
  static func lines(from kept: [String], to new: [String]) -> [DiffLine] {
    let head = zip(kept, new).prefix { $0 == $1 }.count
    let (old, new) = (kept.dropFirst(head), new.dropFirst(head))
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return kept.prefix(head).map { .kept($0) }
      + changes(from: Array(old.dropLast(tail)), to: Array(new.dropLast(tail)))
      + kept.suffix(tail).map { .kept($0) }
  }

  private static func changes(from old: [String], to new: [String]) -> [DiffLine] {
    // A difference takes a time that grows with the square of the changes, even to nothing.
    if old.isEmpty || new.isEmpty {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var lines: [DiffLine] = []
    var next = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        lines.append(.removed(line))
        continue
      }
      while added.contains(next) {
        lines.append(.added(new[next]))
        next += 1
      }
      lines.append(.kept(line))
      next += 1
    }
    return lines + new[min(next, new.count)...].map { .added($0) }
  }
}

package enum Diff {
  /// The difference of one file to what is on disk, as text.
  package static func text(of file: FileChange) -> String {
    rows(of: file).map { $0.spans.map(\.text).joined() + "\n" }.joined()
  }

  /// The difference of one file to what is on disk.
  static func rows(of file: FileChange) -> [Row] {
    rows(file.path, from: file.before, to: file.after)
  }

  static func rows(_ path: String, from old: [UInt8]?, to new: [UInt8]?) -> [Row] {
    let header = [("--- ", old), ("+++ ", new)].map { mark, bytes in
      var row = Row([Span(mark, .heading), Span(bytes == nil ? "/dev/null" : path, .heading)])
      row.endsInPath = true
      return row
    }
    if old == new { return header + [Row(" unchanged", .muted), .blank] }
    let lines = DiffLine.lines(
      from: old.map { DiffText($0, path: path).lines } ?? [],
      to: new.map { DiffText($0, path: path).lines } ?? [])
    return header + Hunk.all(in: lines).flatMap(\.rows) + [.blank]
  }
}
