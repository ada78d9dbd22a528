import MailSetup

/// A column of a table: one cell of each row.
struct Column: Sendable {
  var title: String
  /// The columns that it takes on the screen; nil takes those that the others leave.
  var width: Int?
  var accepts: @Sendable (Character) -> Bool
  var limit: Int
  var text: @Sendable (Plan, Int) -> String
  /// An example for an empty cell.
  var placeholder = ""
  var store: @Sendable (String, Int, Plan, inout Answers) -> Void
}
