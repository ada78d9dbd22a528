import MailSetup
import Screen

/// The lines of a table's parts. A name that would be cut in its column has a line of its own, and
/// its end is in the column below, before the other cells.
struct TableLines {
  private(set) var all: [Line] = []
  /// The index of each part's first line.
  private var starts: [Int] = []

  struct Line {
    let part: Int
    let cells: Range<Int>
    /// The start of a name that has the line to itself, and the columns for it.
    var name: (text: String, columns: Int)?
    /// The end of a name that began on the line above.
    var rest = ""

    var hasName: Bool { cells.lowerBound == 0 }

    func isNameInEditor(_ focus: Focus?) -> Bool { focus?.part == part && focus?.cell == 0 }
  }

  /// Puts names of so many columns beside the other cells. A line has at most so many for a name.
  init(_ table: TableControl, in plan: Plan, columns: Int, most: Int) {
    let (count, cells) = (table.count(plan), table.columns.count)
    all.reserveCapacity(count + 1)
    starts.reserveCapacity(count + 1)
    for part in 0...count {
      starts.append(all.count)
      let name = part < count && cells > 1 ? table.columns[0].text(plan, part) : ""
      // A text has no more columns than bytes, which are counted faster.
      guard name.utf8.count > columns, name.columns > columns else {
        all.append(Line(part: part, cells: 0..<cells))
        continue
      }
      let (start, rest) = Self.split(name, columns: most)
      all.append(Line(part: part, cells: 0..<1, name: (start, most)))
      all.append(Line(part: part, cells: 1..<cells, rest: rest.truncated(to: columns)))
    }
  }

  func first(of part: Int) -> Int {
    starts.indices.contains(part) ? starts[part] : all.count - 1
  }

  /// The last line of a part. Where it is in sight, so is the line above.
  func last(of part: Int) -> Int {
    let first = first(of: part)
    return all[first].name == nil ? first : first + 1
  }

  /// Splits a name that is too wide before a dot.
  private static func split(_ name: String, columns: Int) -> (start: String, rest: String) {
    guard name.columns > columns else { return (name, "") }
    let fitting = name[...].fitting(columns)
    let start = fitting[..<(fitting.lastIndex(of: ".") ?? fitting.endIndex)]
    return (String(start), String(name[start.endIndex...]))
  }
}
