import Platform
import Screen
import Wizard
import Workspace

/// Text for the two standard streams, or for a file that a command was told to write.
enum Output {
  static func print(_ text: String) { write(text + "\n") }

  /// Writes a text as it is on standard output; ends the process if the system refuses it.
  static func write(_ text: String) {
    do throws(FileError) {
      try write(text, to: STDOUT_FILENO, "standard output")
    } catch {
      self.error(error.words)
      exit(error.status.rawValue)
    }
  }

  /// Writes a text on standard output for `-`, or into a file as a shell's redirection would.
  static func write(_ text: String, to path: String) throws(FileError) {
    guard path != "-" else { return write(text) }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path, errno) }
    try write(text, to: descriptor, path)
    guard close(descriptor) == 0 else { throw FileError(path, errno) }
  }

  /// Writes a report in a format.
  static func render<Result: Report>(
    _ report: Result, _ format: Result.Format, to path: String = "-"
  ) throws(FileError) {
    try write(report.text(in: format), to: path)
  }

  /// Whether standard output is a terminal that wants colours.
  static var isColored: Bool {
    isatty(STDOUT_FILENO) == 1 && !EnvironmentVariables.askForNoColor
      && EnvironmentVariables.text("TERM") != "dumb"
  }

  /// Tells a person something on standard error.
  static func error(_ text: String) { note("mailwizard: \(text.printable)\n") }

  /// Writes a text as it is on standard error.
  static func note(_ text: String) { try? write(text, to: STDERR_FILENO, "standard error") }

  private static func write(
    _ text: String, to descriptor: Int32, _ name: String
  ) throws(FileError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Platform.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(name, errno) }
      rest = rest.dropFirst(count)
    }
  }
}
