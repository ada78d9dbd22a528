import MailSetup

/// A column of a table: one cell of each row.
struct Column: Sendable {
  var title: String
  /// The columns that it takes on the screen; nil takes those that the others leave.
  var width: Int?
  var accepts: @Sendable (Character) -> Bool
  var limit: Int
  var reading = TextReading.plain
  var text: @Sendable (Plan, Int) -> String
  /// An example for an empty cell.
  var placeholder = ""
  var store: @Sendable (String, Int, Plan, inout Answers) -> Void
  /// Stores a port that was pasted with the cell's text.
  var storePort: @Sendable (Int, Int, Plan, inout Answers) -> Void = { _, _, _, _ in }
}
