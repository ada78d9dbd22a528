import Platform

/// Unsaved answers of earlier sessions, one private file for each project.
package struct Drafts: Sendable {
  private static let limit = 1 << 20

  private let state: StateFolder

  /// Nil if neither variable is an absolute path.
  package init?(xdgStateHome: String?, home: String?) {
    self.init(xdgStateHome: xdgStateHome, home: home, calls: SystemCalls())
  }

  init?(xdgStateHome: String?, home: String?, calls: SystemCalls) {
    guard let state = StateFolder(xdgStateHome: xdgStateHome, home: home, calls: calls) else {
      return nil
    }
    self.state = state
  }

  /// The draft of the project with this root; nil if there is none.
  package func read(_ project: String) throws(SaveError) -> [UInt8]? {
    try state.existing()?.read(Self.name(project), limit: Self.limit)?.bytes
  }

  /// Replaces the draft; if that fails, the old one is kept.
  package func write(_ draft: [UInt8], _ project: String) throws(SaveError) {
    try state.make().replace(Self.name(project), draft)
  }

  /// Removes the draft, if there is one.
  package func remove(_ project: String) throws(SaveError) {
    try state.existing()?.remove(Self.name(project))
  }

  private static func name(_ project: String) -> String {
    "\(StateFolder.name(of: project)).draft"
  }
}
