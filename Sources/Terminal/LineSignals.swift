import CTerminal
package import Screen

/// The signals that end a session which asks line by line.
package struct LineSignals {
  /// Lets these signals end a wait for input instead of the process.
  package init() { terminal_note_endings() }

  /// Waits for input or its end; returns a signal that came first.
  package func waitForInput() -> EndSignal? {
    while true {
      if let signal = EndSignal.all.first(where: { terminal_take_signal($0.number) }) {
        return signal
      }
      if terminal_wait(-1, -1) & ~terminal_signalled.rawValue != 0 { return nil }
    }
  }
}
