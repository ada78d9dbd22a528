/// The environment variables that ask for something.
enum EnvironmentVariables {
  /// Whether NO_COLOR is set to anything (no-color.org).
  static var askForNoColor: Bool { Process.variable("NO_COLOR")?.isEmpty == false }

  /// Whether ACCESSIBLE asks for questions in place of a full screen.
  static var askForLines: Bool {
    ["1", "true", "yes", "on"].contains(Process.variable("ACCESSIBLE")?.lowercased())
  }

  /// Whether TERM names a terminal that shows text alone.
  static var haveDumbTerminal: Bool { Process.variable("TERM") == "dumb" }
}
