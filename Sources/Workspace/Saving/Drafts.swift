import Platform

/// Unsaved answers of earlier sessions, one private file for each project.
package struct Drafts: Sendable {
  private let location: String
  var calls = SystemCalls()

  /// Uses `$XDG_STATE_HOME/mailwizard`, by default `~/.local/state/mailwizard`; nil if neither
  /// variable is an absolute path.
  package init?(xdgStateHome: String?, home: String?) {
    if let xdgStateHome, xdgStateHome.hasPrefix("/") {
      location = "\(xdgStateHome)/mailwizard"
    } else if let home, home.hasPrefix("/") {
      location = "\(home)/.local/state/mailwizard"
    } else {
      return nil
    }
  }

  /// The draft of the project with this root; nil if there is none.
  package func read(_ project: String) throws(SaveError) -> [UInt8]? {
    do throws(SaveError) {
      return try folder().read(Self.name(project))?.bytes
    } catch .failed(.open, _, code: ENOENT) {
      return nil
    }
  }

  /// Replaces the draft; if that fails, the old one is kept.
  package func write(_ draft: [UInt8], _ project: String) throws(SaveError) {
    try makeFolder(location)
    let folder = try folder()
    try folder.protect()
    let name = Self.name(project)
    let new = "\(name).new"
    // An interrupted session may have left this file.
    try folder.remove(new)
    try folder.create(new, draft, mode: 0o600)
    try folder.rename(new, to: name)
    try folder.sync()
  }

  /// Removes the draft, if there is one.
  package func remove(_ project: String) throws(SaveError) {
    do throws(SaveError) {
      try folder().remove(Self.name(project))
    } catch .failed(.open, _, code: ENOENT) {}
  }

  private func folder() throws(SaveError) -> Folder {
    try Folder(at: location, path: location, calls: calls)
  }

  /// Makes a folder and its parents if they are missing.
  private func makeFolder(_ path: String) throws(SaveError) {
    do throws(SaveError) {
      try calls.make(.mkdir, on: path) { unsafe mkdir(path, 0o700) }
    } catch .failed(_, _, code: EEXIST) {
    } catch .failed(_, _, code: ENOENT) {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
      try makeFolder(String(path[..<slash]))
      try calls.make(.mkdir, on: path) { unsafe mkdir(path, 0o700) }
    }
  }

  /// A name made of the path's FNV-1a hash, since a path contains slashes and may be too long.
  private static func name(_ project: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in project.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(String(hash, radix: 16)).draft"
  }
}
