import MailSetup

/// Rows of cells to add, change and remove.
struct TableControl: Control {
  var columns: [Column]
  var count: @Sendable (Plan) -> Int
  /// The number of rows at the top that follow from other answers and cannot be removed.
  var fixedRows = 0
  /// Whether a row is new or changed against the disk.
  var change: @Sendable (Plan, Int) -> FileChange.Kind = { _, _ in .unchanged }
  var addLabel: String
  /// Whether nothing was written into a row yet, so that leaving it removes it.
  var isBlank: @Sendable (Plan, Int) -> Bool
  var add: @Sendable (Plan, inout Answers) -> Void
  var remove: @Sendable (Int, Plan, inout Answers) -> Void
  var paste: @Sendable (String, Plan) -> Action? = { _, _ in nil }

  /// The rows, and the line below them that adds one.
  func parts(in plan: Plan) -> Int { count(plan) + 1 }

  func value(in plan: Plan, part: Int) -> String {
    guard part < count(plan) else { return addLabel }
    return columns.map { column in
      let text = column.text(plan, part)
      let isName = column.width == nil && !text.isEmpty
      return isName ? text : "\(column.title) \(text.isEmpty ? "empty" : text)"
    }.joined(separator: ", ")
  }

  func prompt(in plan: Plan) -> Prompt {
    .table(
      (0..<count(plan)).map { row in
        if columns.count == 1 { return columns[0].text(plan, row) }
        return value(in: plan, part: row) + (row < fixedRows ? " \(Marks.forMail)" : "")
      })
  }

  func input(in plan: Plan, at focus: Focus) -> TextInput? {
    let row = focus.part
    guard let cell = focus.cell, columns.indices.contains(cell), row < count(plan) else {
      return nil
    }
    let column = columns[cell]
    return TextInput(
      text: column.text(plan, row), placeholder: Marks.example(column.placeholder),
      accepts: column.accepts, limit: column.limit, reading: column.reading,
      store: { text, plan, answers in column.store(text, row, plan, &answers) },
      storePort: { port, plan, answers in column.storePort(port, row, plan, &answers) })
  }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    let isRow = part < count(plan)
    return switch command {
    case .choose where !isRow: ""
    case .remove where !isRow || part < fixedRows: ""
    default: nil
    }
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    let (row, count) = (focus.part, count(plan))
    if let cell = focus.cell { return action(for: command, in: plan, row: row, cell: cell) }
    switch command {
    case .choose where row < count: return .edit(cell: 0)
    case .choose, .add:
      return plan.action(then: .focus(part: count, cell: 0)) { add(plan, &$0) }
    case .remove where row < min(fixedRows, count):
      return .notice("The mail service needs this forward. Change its cells, or the mail service.")
    case .remove where row < count:
      return plan.action(then: .focus(part: min(row, count - 1))) { remove(row, plan, &$0) }
    default: return nil
    }
  }

  private func action(for command: Command, in plan: Plan, row: Int, cell: Int) -> Action? {
    switch command {
    case .accept where cell + 1 == columns.count: .focus(part: row + 1)
    case .accept, .nextField: edit(cell: cell + 1, row: row)
    case .previousField: edit(cell: cell - 1, row: row)
    case .close where isBlank(plan, row):
      plan.action(then: .focus(part: row)) { remove(row, plan, &$0) }
    default: nil
    }
  }

  /// Goes to a cell, or out of the row where it has no such cell.
  private func edit(cell: Int, row: Int) -> Action {
    columns.indices.contains(cell) ? .edit(cell: cell) : .focus(part: row)
  }

  func action(pasting text: String, in plan: Plan) -> Action? { paste(text, plan) }
}
