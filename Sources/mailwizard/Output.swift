import Platform
import Wizard

/// Text for the two standard streams.
enum Output {
  static func print(_ text: String) { write(text + "\n") }

  /// Text as it is, on standard output.
  ///
  /// What cannot be written is an error that ends the process.
  static func write(_ text: String) {
    guard !write(text, to: STDOUT_FILENO) else { return }
    error("standard output: \(unsafe String(cString: strerror(errno))).")
    exit(ExitStatus.files.rawValue)
  }

  /// Whether standard output is a terminal that wants colours.
  static var isColored: Bool {
    isatty(STDOUT_FILENO) == 1 && !Environment.asksForNoColor && Environment.text("TERM") != "dumb"
  }

  /// A message for people on standard error.
  static func error(_ text: String) {
    write("mailwizard: \(text.printable)\n", to: STDERR_FILENO)
  }

  /// Text as it is, on standard error.
  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes all of a text; false where the system refuses, which `errno` explains.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Platform.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
