/// The scroll position of the preview, and whether the preview has the cursor.
struct PreviewState: Hashable, Sendable {
  var isFocused = false
  var file = 0
  /// First line in sight; nil follows the focused field.
  var line: Int?
  var column = 0
}
