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
    let needed = text.columns + end.text.columns
    let indents = [Marks.valueColumn, Marks.labelColumn + 2, Marks.labelColumn]
    let indent = indents.first { needed <= columns - $0 } ?? Marks.labelColumn
    let isBeside = indent == Marks.valueColumn
    let room = max(4, columns - indent)
    let lines = Lines(text, columns: room - end.text.columns, cursor: cursor)
    let rows = lines.texts.enumerated().map { index, text in
      let start = Span(String(repeating: " ", count: indent - (index == 0 ? 1 : 0)))
      let head = index > 0 ? [start] : (isBeside ? label : [start]) + [mark]
      let isLast = index == lines.texts.count - 1
      let shown = value.role == .field ? text.padded(to: room) : text
      return Row(
        head + [Span(shown, value.role)] + (isLast ? [end] : []), part: 0,
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
