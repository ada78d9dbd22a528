import Platform

/// Marks outside the project for the saves that are under way. Only a journal with its seal is
/// believed, so that no repository can bring one.
package struct Seals: Sendable {
  /// The first one that can be written into is used.
  private let folders: [StateFolder]

  init(_ folders: [StateFolder]) {
    self.folders = folders
  }

  /// Uses the folder of drafts, or one among the temporary files.
  init(calls: SystemCalls) {
    let variable = { (name: String) in unsafe getenv(name).map { unsafe String(cString: $0) } }
    let state = StateFolder(
      xdgStateHome: variable("XDG_STATE_HOME"), home: variable("HOME"), calls: calls)
    let temporary = StateFolder.temporary(in: variable("TMPDIR") ?? "/tmp", calls)
    self.init([state, temporary].compactMap(\.self))
  }

  func make(_ id: Journal.ID) throws(SaveError) {
    var failure: SaveError?
    for folder in folders {
      do throws(SaveError) {
        let folder = try folder.make()
        try folder.create(Self.name(id), [], mode: 0o600)
        return try folder.sync()
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  func contains(_ id: Journal.ID) throws(SaveError) -> Bool {
    for folder in folders {
      // Others may be able to write into the folder, so that only a file of one's own counts.
      guard let seal = try folder.existing()?.status(of: Self.name(id)) else { continue }
      if seal.kind == .file, seal.owner == geteuid() { return true }
    }
    return false
  }

  func remove(_ id: Journal.ID) throws(SaveError) {
    for folder in folders { try folder.existing()?.remove(Self.name(id)) }
  }

  private static func name(_ id: Journal.ID) -> String { "\(id).seal" }
}
