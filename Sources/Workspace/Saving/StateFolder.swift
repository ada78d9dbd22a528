import Platform

/// A folder of private files that this person has on this machine, outside all projects.
struct StateFolder: Sendable {
  private let parent: String
  private let name: String
  /// Whether anybody may write into the parent, so that somebody else may have created the folder.
  private let isShared: Bool
  let calls: SystemCalls

  private init(_ name: String, in parent: String, isShared: Bool, _ calls: SystemCalls) {
    self.parent = parent
    self.name = name
    self.isShared = isShared
    self.calls = calls
  }

  /// `$XDG_STATE_HOME/mailwizard`, by default `~/.local/state/mailwizard`; nil if neither variable
  /// is an absolute path.
  init?(xdgStateHome: String?, home: String?, calls: SystemCalls = SystemCalls()) {
    if let xdgStateHome, xdgStateHome.isAbsolute {
      self.init("mailwizard", in: xdgStateHome, isShared: false, calls)
    } else if let home, home.isAbsolute {
      self.init("mailwizard", in: "\(home)/.local/state", isShared: false, calls)
    } else {
      return nil
    }
  }

  /// A folder of this user among the temporary files.
  static func temporary(in folder: String, _ calls: SystemCalls) -> StateFolder {
    StateFolder("mailwizard-\(geteuid())", in: folder, isShared: true, calls)
  }

  /// A name made of a path's FNV-1a hash, since a path contains slashes and may be too long.
  static func name(of path: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// The open folder, made if it is missing.
  func make() throws(SaveError) -> Folder {
    try makeFolder("\(parent)/\(name)")
    let folder = try open()
    try folder.protect()
    return folder
  }

  /// The open folder; nil if it does not exist.
  func existing() throws(SaveError) -> Folder? {
    do throws(SaveError) {
      return try open()
    } catch .failed(_, _, code: ENOENT) {
      return nil
    } catch .failed(_, _, let code) where isShared && [EPERM, ELOOP, ENOTDIR].contains(code) {
      // The name belongs to a folder of somebody else, or to no folder.
      return nil
    }
  }

  private func open() throws(SaveError) -> Folder {
    let folder = try Folder(name, in: Folder(at: parent, path: parent, calls: calls))
    if isShared, try folder.status().owner != geteuid() {
      throw .failed(.open, path: folder.path, code: EPERM)
    }
    return folder
  }

  /// Makes a folder and its parents if they are missing.
  private func makeFolder(_ path: String) throws(SaveError) {
    do throws(SaveError) {
      try calls.make(.mkdir, on: path) { unsafe mkdir(path, 0o700) }
    } catch .failed(_, _, code: EEXIST) {
    } catch .failed(_, _, code: ENOENT) {
      guard path.parentPath != "/" else { return }
      try makeFolder(path.parentPath)
      try calls.make(.mkdir, on: path) { unsafe mkdir(path, 0o700) }
    }
  }
}
