import MailSetup
import Screen

/// A field's label with its value beside it; a value that would be cut there is below the label.
struct LabeledValue {
  let label: [Span]
  /// The mark before the value.
  let mark: Span
  let value: Span
  /// The end of the value's last line.
  var end = Span("")
  /// The number of characters before the cursor.
  let cursor: Int?

  func rows(in plan: Plan, columns: Int) -> [Row] {
    // Of a secret that goes on in the next line, the screen would recognize neither part.
    let text = plan.drawnSecrets.masked(value.text)
    let beside = columns - Marks.valueColumn
    let isBeside = text.columns + end.text.columns <= beside
    let room = isBeside ? beside : max(4, columns - Marks.labelColumn)
    let (head, indent) = isBeside ? (label, Marks.valueColumn) : ([Span("  ")], Marks.labelColumn)
    let lines = Lines(text, columns: room - end.text.columns, cursor: cursor)
    let rows = lines.texts.enumerated().map { index, text in
      let start = index == 0 ? head + [mark] : [Span(String(repeating: " ", count: indent))]
      let isLast = index == lines.texts.count - 1
      let shown = value.role == .field ? text.padded(to: room) : text
      return Row(
        start + [Span(shown, value.role)] + (isLast ? [end] : []), part: 0,
        cursor: lines.cursor.row == index ? indent + lines.cursor.column : nil)
    }
    return (isBeside ? [] : [Row(label, part: 0)]) + rows
  }

  /// A text in lines of so many columns, and the place of the cursor in them.
  private struct Lines {
    var texts = [""]
    var cursor: (row: Int?, column: Int) = (nil, 0)

    init(_ text: String, columns: Int, cursor: Int?) {
      var column = 0
      for (index, character) in text.enumerated() {
        if column + character.columns > columns {
          texts.append("")
          column = 0
        }
        if index == cursor { self.cursor = (texts.count - 1, column) }
        texts[texts.count - 1].append(character)
        column += character.columns
      }
      if let cursor, cursor >= text.count { self.cursor = (texts.count - 1, column) }
    }
  }
}
