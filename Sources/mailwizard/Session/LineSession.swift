import Platform
import Screen
import Terminal
import Wizard

/// A session that prints questions and reads answers, line by line.
struct LineSession {
  private var session: Session
  private var mode: LineMode
  private var input = LineInput()
  private let isAscii: Bool
  /// Whether to print each answer, because no terminal echoes it.
  private let echoes = isatty(STDIN_FILENO) == 0

  init(_ session: Session, isAscii: Bool) {
    self.session = session
    self.isAscii = isAscii
    mode = LineMode(model: session.model)
  }

  /// Runs until the person leaves or the input ends.
  mutating func run() -> Ending {
    print(mode.start())
    while true {
      write("\(mode.prompt) ")
      let line = input.next()
      if input.isTooLong { print(["", "Error: a line has more than \(LineInput.limit) bytes."]) }
      if echoes || line == nil { print([line?.printable ?? ""]) }
      let ending = carryOut(mode.answer(line))
      session.model = mode.model
      if let ending { return session.leave(ending) }
      session.keepDraft()
    }
  }

  private mutating func carryOut(_ reply: LineMode.Reply) -> Ending? {
    print(reply.lines)
    for effect in reply.effects {
      if case .quit(let ending) = effect { return ending }
      session.start(effect)
    }
    while let message = session.inbox.next() {
      if let ending = carryOut(mode.receive(message)) { return ending }
    }
    return nil
  }

  private func print(_ lines: [String]) { for line in lines { write("\(line)\n") } }

  private func write(_ text: String) { Output.write(isAscii ? Ascii.text(text) : text) }
}
