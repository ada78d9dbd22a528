import Platform

/// The environment variables that the program asks for.
enum EnvironmentVariables {
  /// Whether NO_COLOR is set to anything (no-color.org).
  static var askForNoColor: Bool { text("NO_COLOR")?.isEmpty == false }

  /// Whether ACCESSIBLE asks for questions in place of a full screen.
  static var askForLines: Bool {
    ["1", "true", "yes", "on"].contains(text("ACCESSIBLE")?.lowercased())
  }

  static func text(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
