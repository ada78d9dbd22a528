import MailSetup
import Screen

extension Model {
  /// A click focuses or chooses what it hits; the wheel scrolls what it is over.
  mutating func handle(_ action: MouseAction, at point: Point) {
    notice = nil
    guard let target = View(self).target(at: point) else { return }
    switch action {
    case .press: click(target)
    case .scrollUp: scroll(target, .up)
    case .scrollDown: scroll(target, .down)
    }
  }

  private mutating func click(_ target: MouseTarget) {
    switch (target, overlay) {
    case (.step(let step), _): go(to: step)
    case (.stop(let stop), _):
      preview.isFocused = false
      focus(stop)
      if scope == .field { press(.choose) }
    case (.preview(let file), _): focusPreview(file: file)
    case (.option(let index), .list(var picker)):
      picker.index = index
      choose(in: picker)
    case (.choice(let index), .question(let question)):
      decide(question.choices[index].decision, in: question)
    case (.option, _), (.choice, _), (.page, _): break
    }
  }

  private mutating func scroll(_ target: MouseTarget, _ command: Command) {
    switch (target, overlay) {
    case (.preview(let file), _):
      if !preview.isFocused || preview.file != file { focusPreview(file: file) }
      _ = scrollPreview(command)
    case (.option, .list(let picker)): move(command, in: picker)
    case (.page, .page(let page)): scroll(command, in: page)
    case (.stop, nil): move(by: command == .up ? -1 : 1)
    case (.stop, _), (.step, _), (.choice, _), (.option, _), (.page, _): break
    }
  }
}
