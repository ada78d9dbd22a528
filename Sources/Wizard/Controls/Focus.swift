/// The cursor in a field.
struct Focus {
  /// The option, or the row of a table.
  var part: Int
  /// The cell of the row that is being edited.
  var cell: Int?
  var editor: TextEditor?
}
