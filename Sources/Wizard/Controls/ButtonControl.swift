import MailSetup
import Screen

/// A button.
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

  func prompt(in plan: Plan) -> Prompt { .button }

  func word(for command: Command, in plan: Plan, at part: Int) -> String? {
    switch command {
    case .accept: "press"
    case .choose: ""
    default: nil
    }
  }

  func action(for command: Command, in plan: Plan, at focus: Focus) -> Action? {
    command == .accept || command == .choose ? .press(self.command) : nil
  }
}
