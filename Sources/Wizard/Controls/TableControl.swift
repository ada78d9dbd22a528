import MailSetup
import Screen

/// Rows of cells that one adds, changes and removes.
struct TableControl: Control {
  var columns: [Column]
  var count: @Sendable (Plan) -> Int
  /// How many rows at the top follow from other answers and stay.
  var fixedRows = 0
  /// Whether a row is new or changed against the disk.
  var change: @Sendable (Plan, Int) -> FileChange.Kind = { _, _ in .unchanged }
  var addLabel: String
  /// Whether nothing was written into a row yet, so that leaving it takes it away.
  var isBlank: @Sendable (Plan, Int) -> Bool
  var add: @Sendable (inout Plan) -> Void
  var remove: @Sendable (Int, inout Plan) -> Void

  struct Column: Sendable {
    var title: String
    /// Columns it takes; nil takes what the others leave.
    var width: Int?
    var accepts: @Sendable (Character) -> Bool
    var limit: Int
    var text: @Sendable (Plan, Int) -> String
    /// An example while the cell is empty.
    var placeholder: @Sendable (Plan, Int) -> String = { _, _ in "" }
    var store: @Sendable (String, Int, inout Plan) -> Void
  }

  func parts(in plan: Plan) -> Int { count(plan) + 1 }

  func value(in plan: Plan, part: Int) -> String {
    guard part < count(plan) else { return addLabel }
    return columns.map { column in
      let text = column.text(plan, part)
      let isName = column.width == nil && !text.isEmpty
      return isName ? text : "\(column.title) \(text.isEmpty ? "empty" : text)"
    }.joined(separator: ", ")
  }

  func input(in plan: Plan, part: Int, cell: Int?) -> TextInput? {
    guard let cell, columns.indices.contains(cell), part < count(plan) else { return nil }
    let column = columns[cell]
    return TextInput(
      text: column.text(plan, part), placeholder: Marks.example(column.placeholder(plan, part)),
      accepts: column.accepts, limit: column.limit
    ) { text, plan in
      column.store(text, part, &plan)
    }
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard model.cell == nil else { return false }
    let isRow = isRow(part, of: model)
    switch command {
    case .accept where isRow, .choose where isRow: model.editCell(0)
    case .accept, .choose, .add:
      add(&model.plan)
      model.focusPart(count(model.plan) - 1)
      model.editCell(0)
    case .remove where isRow && part < fixedRows:
      model.notice = "This row follows from the mail service: change it there or here."
    case .remove where isRow:
      remove(part, &model.plan)
      model.focusPart(min(part, count(model.plan)))
    default: return false
    }
    return true
  }

  private func isRow(_ part: Int, of model: Model) -> Bool { part < count(model.plan) }

  /// The cell after one, or nil after the last.
  func cell(after cell: Int) -> Int? { cell + 1 < columns.count ? cell + 1 : nil }
}
