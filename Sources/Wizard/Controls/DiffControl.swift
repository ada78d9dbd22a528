import MailSetup
import Screen

/// The files with their difference to what is on disk.
struct DiffControl: Control {
  func parts(in plan: Plan) -> Int { 0 }

  func prompt(in plan: Plan) -> Prompt { .notes([]) }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let rows = plan.files.filter { $0.kind != .remove }.flatMap {
      Diff.rows(of: $0, hiding: plan.secrets)
    }
    return Rows(
      rows.flatMap { $0.folded(to: columns - 3) }.map { Row([Span("   ")] + $0.spans) })
  }
}
