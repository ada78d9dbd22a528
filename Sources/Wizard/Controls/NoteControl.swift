import MailSetup
import Screen

/// Text that explains and takes no cursor.
struct NoteControl: Control {
  var text: @Sendable (Plan) -> [Note]

  func parts(in plan: Plan) -> Int { 0 }

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let rows = text(plan).flatMap { note in
      note.isPath
        ? Row.path(note.text, note.role, columns: columns - 1, indent: note.indent)
        : Row.wrapped(
          note.text, note.role, columns: columns - 1, indent: note.indent, hanging: note.hanging)
    }
    return Rows(rows)
  }
}

/// One paragraph of a note.
struct Note: Hashable, Sendable {
  var text: String
  var role: Role = .muted
  var indent = "   "
  var isPath = false
  /// How far the lines after the first stand in.
  var hanging = 0

  static func path(_ path: String) -> Note {
    Note(text: path, role: .normal, indent: "     ", isPath: true)
  }
}

/// Something to press.
struct ButtonControl: Control {
  var command: Command

  func rows(of field: Field, in plan: Plan, columns: Int, focus: Focus?) -> Rows {
    let isFocused = focus != nil
    let row = Row(
      [
        Span(isFocused ? " \(Marks.focus) " : "   ", isFocused ? .focus : .normal),
        Span("[ \(field.label) ]", isFocused ? .focus : .key),
        Span(KeyMap.key(for: command).map { "  \($0)" } ?? "", .muted),
      ], part: 0, cursor: isFocused ? 5 : nil)
    return Rows([row])
  }

  func word(for command: Command, in plan: Plan) -> String? {
    switch command {
    case .accept: "press"
    case .choose: ""
    default: nil
    }
  }

  func perform(_ command: Command, part: Int, on model: inout Model) -> Bool {
    guard command == .accept || command == .choose else { return false }
    model.press(self.command)
    return true
  }
}
