import MailSetup
import Screen

/// What a place on the screen stands for.
enum MouseTarget: Hashable, Sendable {
  case step(Step)
  case stop(Stop)
  case preview(Int)
  case option(Int)
  case choice(Int)
  case page
}

extension Model {
  /// A click focuses or chooses what it hits; the wheel scrolls what it is over.
  mutating func handle(_ action: MouseAction, at point: Point) {
    notice = nil
    guard let target = View(self).target(at: point) else { return }
    let (step, stop) = (step, stop)
    switch action {
    case .press: click(target)
    case .scrollUp: scroll(target, .up)
    case .scrollDown: scroll(target, .down)
    }
    history.note(plan.answers, step: step, stop: stop, isTyping: false)
  }

  private mutating func click(_ target: MouseTarget) {
    switch target {
    case .step(let step): go(to: step)
    case .stop(let stop):
      preview.isFocused = false
      focus(stop)
      if editor == nil, focusedField?.table == nil { press(Command.choose) }
    case .preview(let file): focusPreview(file)
    case .option(let index):
      guard case .list(var picker) = overlay else { return }
      picker.index = index
      press(.enter, in: picker)
    case .choice(let index):
      if case .question(let question) = overlay { answer(question.choices[index].action) }
    case .page: break
    }
  }

  private mutating func scroll(_ target: MouseTarget, _ command: Command) {
    switch target {
    case .preview(let file):
      if !preview.isFocused || preview.file != file { focusPreview(file) }
      _ = scrollPreview(command)
    case .option: if case .list(let picker) = overlay { press(command.key, in: picker) }
    case .page: if case .page(let page) = overlay { press(command.key, in: page) }
    case .stop: if overlay == nil { move(by: command == .up ? -1 : 1) }
    case .step, .choice: break
    }
  }

  private mutating func focusPreview(_ file: Int) {
    preview = PreviewState(isFocused: true, file: file)
    cell = nil
    editor = nil
  }
}

extension Command {
  fileprivate var key: Key { self == .up ? .up : .down }
}
