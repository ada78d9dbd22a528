import Platform

/// The variables that a terminal session depends on.
enum Environment {
  static func text(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func number(_ name: String) -> Int? {
    text(name).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
