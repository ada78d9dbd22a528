import Platform
import Screen
import Terminal

/// Opens the terminal, shows every role and each event as text, and ends as it is told to.
@main struct TerminalProbe {
  static func main() {
    let arguments = CommandLine.arguments
    let options = TerminalOptions(
      mouse: arguments.contains("--mouse"), color: !arguments.contains("--no-color"),
      ascii: arguments.contains("--ascii"))
    do {
      for _ in 0..<(arguments.contains("--twice") ? 2 : 1) {
        let signal = try session(options)
        print("left the session")
        if let signal { Terminal.die(by: signal) }
      }
    } catch {
      print(error)
      exit(2)
    }
  }

  private static func session(_ options: TerminalOptions) throws(TerminalError) -> EndSignal? {
    var terminal = try Terminal(options)
    var log: [String] = []
    var pipe: [Int32] = [-1, -1]
    var wake: Int32?
    var limit: Int?
    while true {
      terminal.show(picture(terminal.size, log))
      guard let event = terminal.next(wakingOn: wake, timeout: limit) else {
        log.append(wake == nil ? "time over" : "woken")
        (wake, limit) = (nil, nil)
        continue
      }
      log.append("\(log.count) \(described(event))")
      terminal.show(picture(terminal.size, log))
      switch event {
      case .key(.character("q")), .endOfInput: return nil
      case .signal(.interrupt): continue
      case .signal(let signal): return signal
      case .key(.control("z")): terminal.suspend()
      case .key(.control("l")): terminal.redraw()
      case .key(.character("N")): limit = 50
      case .key(.character("W")):
        Platform.pipe(&pipe)
        wake = pipe[0]
      case .key(.character("w")): Platform.write(pipe[1], "x", 1)
      case .key(.character(let character)): end(by: character)
      default: continue
      }
    }
  }

  private static func described(_ event: Event) -> String {
    switch event {
    case .key(let key): "key \(key.script)"
    case .burst(let text): "burst \(text.count) \(text.debugDescription)"
    case .paste(let text): "paste \(text.count) \(text.debugDescription)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .mouse(let action, let point): "mouse \(action) \(point.column),\(point.row)"
    case .resumed: "resumed"
    case .signal(let signal): "signal \(signal)"
    case .endOfInput: "end"
    }
  }

  /// The endings that no session plans.
  private static func end(by character: Character) {
    switch character {
    case "T":
      let empty: [Int] = []
      print(empty[CommandLine.arguments.count])
    case "S": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "O": print(depth(of: 1))
    case "P": writeIntoClosedPipe()
    case "A": abort()
    case "E": exit(3)
    case "B": while true { pause() }
    default: break
    }
  }

  private static func depth(of number: Int) -> Int {
    number == 0 ? 0 : depth(of: number + 1) + 1
  }

  private static func writeIntoClosedPipe() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    Platform.write(ends[1], "x", 1)
    close(ends[1])
  }

  private static func picture(_ size: Size, _ log: [String]) -> Frame {
    var frame = Frame(size)
    var row = 0
    write(
      "┌ \(size.columns)x\(size.rows) ✔ … wide 日本語 é e\u{301} 👩‍👩‍👧 🇩🇪 ❤️ 👍🏽", .title, row, 0, &frame)
    // The edges are where they are only if nothing before them drifts.
    for row in 0..<size.rows { write("│", .border, row, size.columns - 1, &frame) }
    row += 1
    var column = 0
    for role in Role.allCases {
      let name = "\(role)"
      if column + name.count >= size.columns - 1 {
        column = 0
        row += 1
      }
      write(name, role, row, column, &frame)
      column += name.count + 1
    }
    row += 1
    for line in log.suffix(max(0, size.rows - row)) {
      write(line, .normal, row, 0, &frame)
      row += 1
    }
    frame.cursor = Point(column: 0, row: min(row, max(0, size.rows - 1)))
    return frame
  }

  private static func write(
    _ text: String, _ role: Role, _ row: Int, _ start: Int, _ frame: inout Frame
  ) {
    var column = max(0, start)
    guard row < frame.size.rows else { return }
    for character in text {
      let width = character.columns
      guard width > 0 else { continue }
      guard column + width <= frame.size.columns else { return }
      for offset in 0..<width {
        frame[column + offset, row] = Cell(text: offset == 0 ? character : nil, role: role)
      }
      column += width
    }
  }
}
