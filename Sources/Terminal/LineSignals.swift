import CTerminal
package import Screen

/// The signals that end a session which asks line by line.
package struct LineSignals {
  /// Has these signals end a wait for input, and no longer the process at once.
  package init() { terminal_note_endings() }

  /// Waits until there is input, or its end, to read; the signal that came before.
  package func waitForInput() -> EndSignal? {
    while true {
      if let signal = EndSignal.all.first(where: { terminal_take_signal($0.number) }) {
        return signal
      }
      if terminal_wait(-1, -1) & ~terminal_signalled.rawValue != 0 { return nil }
    }
  }
}
