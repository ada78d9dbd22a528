import Screen

/// A run of changes with three lines around it, as diff -u cuts a difference.
struct Hunk {
  let lines: ArraySlice<DiffLine>
  /// The numbers of lines before it in the old and in the new text.
  let before: (old: Int, new: Int)

  private static let context = 3

  static func all(in lines: [DiffLine]) -> [Hunk] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].kind != .kept {
      let around = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = hunks.last, around.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    var (old, new, counted) = (0, 0, 0)
    return hunks.map { range in
      for line in lines[counted..<range.lowerBound] {
        if line.kind != .added { old += 1 }
        if line.kind != .removed { new += 1 }
      }
      counted = range.lowerBound
      return Hunk(lines: lines[range], before: (old, new))
    }
  }

  /// The first line and the number of lines in a text that has no lines of a kind.
  private func range(without kind: DiffLine.Kind, after before: Int) -> String {
    let count = lines.count { $0.kind != kind }
    return "\(before + (count == 0 ? 0 : 1)),\(count)"
  }

  var rows: [Row] {
    [
      Row(
        "@@ -\(range(without: .added, after: before.old)) +\(range(without: .removed, after: before.new)) @@",
        .muted)
    ]
      + lines.map { line in
        switch line.kind {
        case .kept: Row(" \(line.text)", .muted)
        case .removed: Row("-\(line.text)", .removed)
        case .added: Row("+\(line.text)", .added)
        }
      }
  }
}
