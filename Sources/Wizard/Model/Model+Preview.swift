import MailSetup
import Screen

extension Model {
  mutating func focusPreview(file: Int = 0) {
    preview = PreviewState(isFocused: true, file: file)
    cell = nil
    editor = nil
  }

  mutating func leavePreview() {
    preview = PreviewState()
    settle()
  }

  /// Scrolls the preview or switches its file; false for other commands.
  mutating func scrollPreview(_ command: Command) -> Bool {
    guard plan.previewed.indices.contains(preview.file) else { return false }
    let lines = plan.previewed[preview.file].lines.count
    let rows = layout.preview.rows
    switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      preview.line = command.scrolled(
        preview.line ?? 0, page: max(1, rows - 2), last: max(0, lines - rows / 2))
    case .forward: preview.column = min(200, preview.column + 8)
    case .back: preview.column = max(0, preview.column - 8)
    case .nextField, .accept: switchFile(by: 1)
    case .previousField: switchFile(by: -1)
    default: return false
    }
    return true
  }

  /// The next file; past the last one back to the fields.
  private mutating func switchFile(by direction: Int) {
    let file = preview.file + direction
    if plan.previewed.indices.contains(file) {
      preview = PreviewState(isFocused: true, file: file)
    } else {
      leavePreview()
      if let stop = direction > 0 ? allStops.first : allStops.last { focus(stop) }
    }
  }
}
