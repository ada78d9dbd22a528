import Platform

/// Private files about environments that this person changed: the state before each change, and the
/// entries that a project added.
package struct CloudState: Sendable {
  private static let limit = 4 << 20

  private let state: StateFolder

  /// Nil if neither variable is an absolute path.
  package init?(xdgStateHome: String?, home: String?) {
    guard let state = StateFolder(xdgStateHome: xdgStateHome, home: home) else { return nil }
    self.state = state
  }

  /// Writes the state of an environment before a change, through to the disk; returns its path.
  package func keepFormer(
    _ body: [UInt8], program: String, environment: String
  ) throws(SaveError) -> String {
    let folder = try state.make()
    var number = 1
    while true {
      let name = "forwards-\(program)-\(environment)-\(number).json"
      do throws(SaveError) {
        try folder.create(name, body, mode: 0o600)
        try folder.sync()
        return folder.path(of: name)
      } catch .failed(_, _, code: EEXIST) {
        number += 1
      }
    }
  }

  /// The entries that a project added to an environment; nil if there are none.
  package func applied(
    by project: String, program: String, environment: String
  ) throws(SaveError) -> [UInt8]? {
    try state.existing()?.read(Self.name(project, program, environment), limit: Self.limit)?.bytes
  }

  /// Replaces them; if that fails, the old ones are kept.
  package func remember(
    _ entries: [UInt8], by project: String, program: String, environment: String
  ) throws(SaveError) {
    try state.make().replace(Self.name(project, program, environment), entries)
  }

  private static func name(_ project: String, _ program: String, _ environment: String) -> String {
    "\(StateFolder.name(of: project))-\(program)-\(environment).applied"
  }
}
