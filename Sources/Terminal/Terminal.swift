import Bytes
import CTerminal
import Platform
package import Screen

/// The terminal as a full screen: frames out, events in. Only one can be open at a time. It is
/// restored when the value ends, and also when the process crashes.
package struct Terminal: ~Copyable {
  package private(set) var size: Size
  private let painter: Painter
  private var decoder: InputDecoder
  private var events: [Event]
  private var isGone: Bool
  /// The frame that the terminal shows; nil if it may show something else.
  private var shown: Frame?

  /// Opens standard input and output; if it throws, nothing has changed.
  package init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.standardInput) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.standardOutput) }
    let isUTF8 = terminal_use_locale()
    try Terminal.open(Environment.text("TERM") ?? "", options)
    size = Terminal.currentSize
    painter = Painter(isAscii: options.ascii || !isUTF8)
    decoder = InputDecoder(escapeDelay: Environment.number("ESCDELAY") ?? 25)
    events = []
    isGone = false
  }

  deinit {
    terminal_close()
  }

  private static func open(_ name: String, _ options: TerminalOptions) throws(TerminalError) {
    for candidate in TerminalType.candidates(for: name) {
      switch unsafe terminal_open(candidate, options.color, options.mouse) {
      case terminal_opened: return
      case terminal_without_addressing: throw .cannotAddressCursor(name)
      default: continue
      }
    }
    throw .unknownTerminal(name)
  }

  private static var currentSize: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    unsafe terminal_size(&columns, &rows)
    return Size(Int(columns), Int(rows))
  }

  /// Shows a frame, its cursor and its links.
  package mutating func show(_ frame: Frame) {
    let frame = painter.isAscii ? Ascii.dotted(frame) : frame
    let links = shown?.links ?? []
    let areOther = links != frame.links
    // A cell keeps its link until it is written again.
    if areOther { for link in links { terminal_forget_row(Int32(clamping: link.place.row)) } }
    painter.draw(frame, unlike: shown, within: size)
    let cursor = frame.cursor ?? Point(column: -1, row: -1)
    terminal_update(Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    if areOther {
      for link in frame.links
      where size.columns >= frame.size.columns && size.rows >= frame.size.rows {
        send(link.sequence)
      }
    }
    shown = frame
  }

  /// Makes the next frame repaint everything, whatever the terminal shows.
  package mutating func redraw() {
    shown = nil
    terminal_repaint()
  }

  private func send(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    unsafe terminal_send(bytes, Int32(clamping: bytes.count))
  }

  /// Gives a text to the clipboard, in terminals that allow it. Source:
  /// https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h3-Operating-System-Commands
  package func copy(_ text: String) {
    send("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}")
  }

  /// Restores the terminal and stops the process, as Ctrl-Z usually does; `.resumed` comes next.
  package mutating func suspend() {
    shown = nil
    terminal_suspend()
    events.append(.resumed)
    takeSize()
  }

  /// Waits for the next event; nil as soon as `descriptor` is readable, even while keys are
  /// pending, or when the time is over.
  package mutating func next(
    wakingOn descriptor: Int32? = nil, timeout milliseconds: Int? = nil
  ) -> Event? {
    while true {
      if let signal = takeSignal() { return .signal(signal) }
      let patience = decoder.patience
      let limit = [milliseconds, patience].compactMap(\.self).min() ?? -1
      let waits = events.isEmpty && !isGone
      let ready = terminal_wait(descriptor ?? -1, waits ? Int32(clamping: limit) : 0)
      if ready & terminal_wake_ready.rawValue != 0 { return nil }
      if !events.isEmpty { return events.removeFirst() }
      if isGone {
        // When a terminal closes, its signal may come just after the end of input.
        terminal_wait_for_signal(20)
        return takeSignal().map(Event.signal) ?? .endOfInput
      }
      if ready & terminal_input_ready.rawValue != 0 {
        read()
      } else if ready & terminal_gone.rawValue != 0 {
        isGone = true
      } else if ready == 0 {
        guard let patience, patience <= milliseconds ?? .max else { return nil }
        events += decoder.expire()
      }
    }
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = max(0, Int(unsafe terminal_read(&bytes, Int32(bytes.count))))
    isGone = count == 0
    events += isGone ? decoder.expire() : decoder.feed(bytes.prefix(count))
  }

  /// Handles pending signals; returns one that ends the session.
  private mutating func takeSignal() -> EndSignal? {
    if terminal_take_signal(SIGTSTP) { suspend() }
    if terminal_take_signal(SIGCONT) {
      shown = nil
      terminal_retake()
      events.append(.resumed)
      takeSize()
    }
    if terminal_take_signal(SIGWINCH) {
      shown = nil
      terminal_resize()
      size = Terminal.currentSize
      events.append(.resize(size))
    }
    return EndSignal.all.first { terminal_take_signal($0.number) }
  }

  private mutating func takeSize() {
    guard Terminal.currentSize != size else { return }
    size = Terminal.currentSize
    events.append(.resize(size))
  }

  /// Ends the process by the signal that ended the session, so that the parent process sees it.
  package static func die(by signal: EndSignal) -> Never {
    terminal_die(signal.number)
  }
}
