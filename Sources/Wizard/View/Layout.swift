package import Screen

/// The panes of the screen, which follow from its size.
package struct Layout: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case tooSmall
    /// One pane at a time.
    case single
    /// Fields beside the files.
    case double
    /// A list of steps, the fields, the files.
    case triple
  }

  package static let least = Size(40, 10)

  let shape: Shape
  let title: Rect
  /// The line of steps; no rows where the list of steps stands at the left.
  let tabs: Rect
  let stepList: Rect
  let step: Rect
  let preview: Rect
  /// The panes of the files: one for all of them, or one for each.
  let files: [Rect]
  let status: Rect
  let keys: Rect
  /// The place of a page to read: everything between the lines.
  let page: Rect

  package init(_ size: Size, files fileCount: Int) {
    let screen = Rect(size)
    guard !Layout.isTooSmall(size) else {
      shape = .tooSmall
      let none = Rect(Size(0, 0))
      (title, tabs, stepList, step) = (none, none, none, none)
      (preview, status, keys, page) = (none, none, none, screen)
      files = []
      return
    }
    let isTriple = size.columns >= 120 && size.rows >= 36
    shape = isTriple ? .triple : size.columns >= 80 ? .double : .single
    let lines = screen.split(rows: 1)
    title = lines.top
    let head = lines.bottom.split(rows: isTriple ? 0 : 1)
    tabs = head.top
    let foot = head.bottom.split(rows: head.bottom.rows - 3)
    status = foot.bottom.split(rows: 1).bottom.split(rows: 1).top
    keys = foot.bottom.split(rows: 2).bottom
    let body = foot.top.split(rows: 1).bottom
    page = Rect(
      column: body.column + 1, row: body.row, columns: body.columns - 2, rows: body.rows)

    let (left, panes) = body.split(columns: isTriple ? 24 : 0)
    stepList = left
    guard fileCount > 0, shape != .single else {
      (step, preview) = (panes, panes)
      files = [panes]
      return
    }
    // A low screen has room for the files only beside each other.
    let isLow = size.columns >= 120 && !isTriple
    // A line of prose reads well up to some 70 columns; the files take what is left.
    let cut = isTriple ? max(43, panes.columns - 66) : panes.columns / (isLow ? 3 : 2)
    let (fields, rest) = panes.split(columns: min(cut, 70))
    (step, preview) = (fields, rest.split(columns: 1).right)
    let count = isLow ? fileCount : 1
    files = (0..<count).map { [preview] index in
      let (left, rest) = preview.split(columns: preview.columns * index / count)
      let width = preview.columns * (index + 1) / count - left.columns
      return rest.split(columns: width).left.split(columns: index == 0 ? 0 : 1).right
    }
  }

  /// The pane of each file. In a common one the file in front gets the rows that it needs, and
  /// the others share the rest.
  func panes(needs: [Int], front: Int) -> [Rect] {
    if needs.isEmpty { return [] }
    if files.count == needs.count { return files }
    let least = min(3, preview.rows / (needs.count + 1))
    let front = min(front, needs.count - 1)
    let frontRows = min(needs[front], preview.rows - least * (needs.count - 1))
    var rest = preview
    return needs.indices.map { index in
      let others = needs.indices.dropFirst(index + 1)
      let behind = others.reduce(0) { $0 + ($1 == front ? frontRows : least) }
      let most = others.isEmpty ? rest.rows : min(needs[index], rest.rows - behind)
      let (pane, below) = rest.split(rows: index == front && !others.isEmpty ? frontRows : most)
      rest = below
      return pane
    }
  }

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < least.columns || size.rows < least.rows
  }

  /// Whether the preview of the files is beside the fields.
  var hasPreview: Bool { shape != .tooSmall && preview != step }

  /// The columns of the lines between the panes.
  var borders: [Int] {
    (stepList.columns > 0 ? [step.column - 1] : [])
      + (hasPreview ? files.map { $0.column - 1 } : [])
  }

  /// The row of the line above the panes.
  var upperRule: Int { page.row - 1 }
  var lowerRule: Int { page.bottom }

  /// The place of boxes, which cover the lines too on a low screen.
  var boxes: Rect {
    let isLow = page.rows < 10
    return Rect(
      column: page.column, row: page.row - (isLow ? 1 : 0), columns: page.columns,
      rows: page.rows + (isLow ? 2 : 0))
  }

  /// The number of options that a list shows inside its box and below the search.
  var listRows: Int { max(1, boxes.rows - 3) }
}
