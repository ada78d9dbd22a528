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
  static func lines(from old: [String], to new: [String]) -> [DiffLine] {
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
  package static func text(of document: Document) -> String {
    rows(of: document).map { $0.spans.map(\.text).joined() + "\n" }.joined()
  }

  /// The difference of one file to what is on disk.
  static func rows(of document: Document) -> [Row] {
    rows(of: document, from: document.original)
  }

  /// The difference of one file to another text of it; nil is no file.
  static func rows(of document: Document, from old: [UInt8]?) -> [Row] {
    rows(document.path, from: old, to: document.bytes)
  }

  /// A file that goes.
  static func rows(of removal: ProjectFile) -> [Row] {
    rows(removal.path, from: removal.bytes, to: nil)
  }

  private static func rows(_ path: String, from old: [UInt8]?, to new: [UInt8]?) -> [Row] {
    let header = [
      Row("--- \(old == nil ? "/dev/null" : path)", .heading),
      Row("+++ \(new == nil ? "/dev/null" : path)", .heading),
    ]
    if old == new { return header + [Row(" unchanged", .muted), .blank] }
    let lines = DiffLine.lines(
      from: old.map { DiffText($0).lines } ?? [], to: new.map { DiffText($0).lines } ?? [])
    return header + Hunk.all(in: lines).flatMap(\.rows) + [.blank]
  }
}

/// A run of changes with three lines around it, as diff -u cuts a difference.
struct Hunk {
  var lines: [DiffLine]
  var oldStart: Int
  var newStart: Int

  private static let context = 3

  static func all(in lines: [DiffLine]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (1, 1)
    // How many unchanged lines stand since the last change; nil before the first one.
    var gap: Int?
    for (index, line) in lines.enumerated() {
      if line.isKept {
        gap = gap.map { $0 + 1 }
        if let gap, gap <= context { hunks[hunks.count - 1].lines.append(line) }
      } else {
        if let passed = gap, passed <= 2 * context {
          if passed > context {
            hunks[hunks.count - 1].lines += lines[(index - passed + context)..<index]
          }
        } else {
          let lead = min(context, gap.map { $0 - context } ?? index)
          hunks.append(
            Hunk(
              lines: Array(lines[(index - lead)..<index]), oldStart: old - lead,
              newStart: new - lead))
        }
        hunks[hunks.count - 1].lines.append(line)
        gap = 0
      }
      if !line.isAdded { old += 1 }
      if !line.isRemoved { new += 1 }
    }
    return hunks
  }

  var rows: [Row] {
    let old = lines.filter { !$0.isAdded }.count
    let new = lines.filter { !$0.isRemoved }.count
    let range = { (start: Int, count: Int) in "\(count == 0 ? start - 1 : start),\(count)" }
    let head = "@@ -\(range(oldStart, old)) +\(range(newStart, new)) @@"
    return [Row(head, .muted)]
      + lines.map { line in
        switch line {
        case .kept(let text): Row(" \(text)")
        case .removed(let text): Row("-\(text)", .removed)
        case .added(let text): Row("+\(text)", .added)
        }
      }
  }
}

/// A file's text cut into lines for a diff; a missing final newline shows as git shows it.
struct DiffText {
  let lines: [String]

  init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).replacing("\r", with: "␍").replacing("\t", with: "    ")
    }
    if lines.last == "" {
      lines.removeLast()
    } else if !lines.isEmpty {
      lines.append("\\ No newline at end of file")
    }
    self.lines = lines
  }
}
