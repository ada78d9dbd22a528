import CTerminal
import Platform

/// A line of standard input that is not shown.
package enum SecretLine {
  /// The longest line, in bytes. A terminal passes on no more than 4,095.
  private static let capacity: Int32 = 1 << 16

  /// Whether a person types it.
  package static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads the line; nil if it is too long or cannot be read, empty at the end of the input.
  /// `prompt` is called when typed characters no longer show.
  package static func read(prompt: () -> Void) -> [UInt8]? {
    let isHidden = terminal_hide_typing()
    defer { if isHidden { terminal_show_typing() } }
    prompt()
    var bytes = [UInt8](repeating: 0, count: Int(capacity))
    let count = unsafe terminal_read_line(&bytes, capacity)
    return count < 0 ? nil : Array(bytes.prefix(Int(count)))
  }
}
