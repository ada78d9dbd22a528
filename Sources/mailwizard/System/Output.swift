import Wizard
import Workspace

/// Text for the two standard streams, or for a file that a command was told to write.
enum Output {
  static func print(_ text: String) { write(text + "\n") }

  /// Writes a text as it is on standard output; the process ends where that is refused.
  static func write(_ text: String) {
    do throws(SystemError) {
      try Descriptor.standardOutput.put(text)
    } catch {
      self.error("standard output: \(error.words).")
      Process.end(.files)
    }
  }

  /// Writes a text into a file, or on standard output for `-`.
  static func write(_ text: String, to path: String) throws(FileError) {
    guard path != "-" else { return write(text) }
    do throws(SystemError) {
      let file = try Descriptor.writing(path)
      try file.put(text)
      try file.shut()
    } catch {
      throw FileError(path: path, reason: .system(error.number))
    }
  }

  /// Writes a report in a format, into a file where a path other than `-` is given.
  static func render<Result: Report>(
    _ report: Result, _ format: Result.Format, to path: String = "-"
  ) throws(FileError) {
    try write(report.text(in: format), to: path)
  }

  /// Whether standard output is a terminal that wants colours.
  static var isColored: Bool {
    Descriptor.standardOutput.isTerminal && !EnvironmentVariables.askForNoColor
      && !EnvironmentVariables.haveDumbTerminal
  }

  /// Tells a person something on standard error.
  static func error(_ text: String) { note("mailwizard: \(text.printable)\n") }

  /// Writes a text as it is on standard error.
  static func note(_ text: String) { try? Descriptor.standardError.put(text) }
}
