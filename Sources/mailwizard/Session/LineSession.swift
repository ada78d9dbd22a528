import Platform
import Terminal
import Wizard
import Workspace

/// A session that prints questions and reads answers, line by line.
struct LineSession {
  private(set) var session: Session
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
  mutating func run() throws(FileError) -> Ending {
    try say(mode.start())
    while true {
      try Output.write(.prompt("\(text(mode.prompt)) "))
      let line = input.next()
      if input.isTooLong {
        try say(["", "Error: a line has more than \(LineInput.limit) bytes."])
      }
      if let signal = input.signal {
        try say([""])
        return session.leave(.interrupted(signal))
      }
      if echoes || line == nil { try say([line ?? ""]) }
      let ending = try carryOut(mode.answer(line))
      session.model = mode.model
      if let ending { return session.leave(ending) }
      session.keepDraft()
    }
  }

  private mutating func carryOut(_ reply: LineMode.Reply) throws(FileError) -> Ending? {
    try say(reply.lines)
    for effect in reply.effects {
      if case .quit(let ending) = effect { return ending }
      session.start(effect)
    }
    while let message = session.inbox.next() {
      if let ending = try carryOut(mode.receive(message)) { return ending }
    }
    return nil
  }

  private func say(_ lines: [String]) throws(FileError) {
    if !lines.isEmpty { try Output.write(.lines(lines.map { Line(text($0)) })) }
  }

  private func text(_ line: String) -> String { isAscii ? Ascii.text(line) : line }
}
