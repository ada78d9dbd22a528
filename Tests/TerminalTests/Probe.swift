import TestKit

extension PseudoTerminal {
  static var probe: String { Program.built("terminal-probe") }

  /// Starts the probe as the leader of a session.
  convenience init(environment: [String: String] = [:]) throws {
    try self.init(PseudoTerminal.probe, environment: environment)
  }
}
