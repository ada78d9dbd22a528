import MailSetup
import Screen

/// The files with their difference to what is on disk, of each so many lines.
struct DiffControl: Control {
  static let limit = 200

  func parts(in plan: Plan) -> Int { 0 }

  func prompt(in plan: Plan) -> Prompt { .notes([]) }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let rows = plan.files.filter { $0.kind != .remove }.flatMap { file -> [Row] in
      let rows = Diff.rows(of: file, hiding: plan.secrets)
      if rows.count <= Self.limit { return rows }
      let rest = rows.count - Self.limit
      return rows.prefix(Self.limit) + [Row("… \(rest) more lines: d shows all", .muted), .blank]
    }
    return Rows(
      rows.flatMap { $0.folded(to: columns - 3) }.map { Row([Span("   ")] + $0.spans) })
  }
}
