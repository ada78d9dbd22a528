import MailSetup

/// A line of a unified diff.
struct DiffLine: Hashable {
  let kind: Kind
  let text: String

  enum Kind {
    case kept, removed, added
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The difference between two texts, line by line.
  static func lines(from old: [String], to new: [String]) -> [DiffLine] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let (removed, added) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(removed.reversed(), added.reversed()).prefix { $0 == $1 }.count
    return old.prefix(head).map { DiffLine(.kept, $0) }
      + changes(from: Array(removed.dropLast(tail)), to: Array(added.dropLast(tail)))
      + old.suffix(tail).map { DiffLine(.kept, $0) }
  }

  /// The longest texts that are compared, in lines of both.
  private static let longestCompared = 8000

  private static func changes(from old: [String], to new: [String]) -> [DiffLine] {
    // The time of `difference` grows with the square of the changes, even where one text is empty.
    if old.isEmpty || new.isEmpty || old.count + new.count > longestCompared {
      return old.map { DiffLine(.removed, $0) } + new.map { DiffLine(.added, $0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var lines: [DiffLine] = []
    var next = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        lines.append(DiffLine(.removed, line))
        continue
      }
      while added.contains(next) {
        lines.append(DiffLine(.added, new[next]))
        next += 1
      }
      lines.append(DiffLine(.kept, line))
      next += 1
    }
    return lines + new[min(next, new.count)...].map { DiffLine(.added, $0) }
  }
}
