package import MailSetup
import Screen

/// A line of a unified diff.
enum DiffLine: Hashable {
  case kept(String)
  case removed(String)
  case added(String)

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
    let old = document.original.map { DiffText($0).lines } ?? []
    let new = DiffText(document.bytes).lines
    let header = [
      Row("--- \(document.original == nil ? "/dev/null" : document.path)", .heading),
      Row("+++ \(document.path)", .heading),
    ]
    if document.change == .unchanged { return header + [Row(" unchanged", .muted), .blank] }
    return header
      + DiffLine.lines(from: old, to: new).map { line in
        switch line {
        case .kept(let text): Row(" \(text)")
        case .removed(let text): Row("-\(text)", .removed)
        case .added(let text): Row("+\(text)", .added)
        }
      } + [.blank]
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
