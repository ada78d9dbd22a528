import Screen

/// The piece of an edited text that fits, with the cursor inside it.
struct EditorWindow {
  let span: Span
  let cursor: Int

  init(_ editor: TextEditor, columns: Int) {
    guard !editor.isEmpty else {
      span = Span(editor.placeholder.truncated(to: columns).padded(to: columns), .muted)
      cursor = 0
      return
    }
    var first = 0
    var head = editor.head.columns
    // Leave out characters at the left until there is a column for the cursor and the ellipsis.
    while head >= columns - (first > 0 ? 1 : 0), first < editor.characters.count {
      head -= editor.characters[first].columns
      first += 1
    }
    let start = first > 0 ? "…" : ""
    let visible = start + String(editor.characters[first...])
    span = Span(visible.truncated(to: columns).padded(to: columns), .field)
    cursor = head + start.columns
  }
}
