import Screen

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
        case .kept(let text): Row(" \(text)", .muted)
        case .removed(let text): Row("-\(text)", .removed)
        case .added(let text): Row([Span("+", .good), Span(text, .added)])
        }
      }
  }
}
