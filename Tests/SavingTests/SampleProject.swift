import Foundation
import MailSetup

@testable import Workspace

/// A project with each kind of file that a save meets, removed with the value.
final class SampleProject {
  let root: String
  /// The folder for the seals of its saves.
  var state: String { "\(root).state" }

  /// In memory by default: the thousands of saves of a run would wait long for a disk.
  private static let parent =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"

  /// The kind and content of a path.
  enum Entry: Hashable {
    case folder(mode: Int)
    case file(String, mode: Int)
    case link(to: String)
  }

  static let old: [String: Entry] = [
    "config": .folder(mode: 0o755),
    "config/other.cfg.json": .file("other", mode: 0o600),
    "config/mail.config": .file("legacy", mode: 0o640),
    "config.author": .folder(mode: 0o755),
    "config.author/linked.cfg.json": .link(to: "../shared/real.cfg.json"),
    "shared": .folder(mode: 0o775),
    "shared/real.cfg.json": .file("real", mode: 0o664),
    "src": .folder(mode: 0o755),
  ]

  /// A file is made, one in folders that are missing, one updated, one through a link, one removed.
  static let changes = [
    change("config/mail.cfg.json", nil, "mail"),
    change("src/main/cloudmanager/forwards.json", nil, "forwards"),
    change("config/other.cfg.json", "other", "another"),
    change("config.author/linked.cfg.json", "real", "surreal"),
    change("config/mail.config", "legacy", nil),
  ]

  static let new: [String: Entry] = old.merging([
    "config/mail.cfg.json": .file("mail", mode: 0o644),
    "src/main": .folder(mode: 0o755),
    "src/main/cloudmanager": .folder(mode: 0o755),
    "src/main/cloudmanager/forwards.json": .file("forwards", mode: 0o644),
    "config/other.cfg.json": .file("another", mode: 0o600),
    "shared/real.cfg.json": .file("surreal", mode: 0o664),
  ]) { $1 }.filter { $0.key != "config/mail.config" }

  static func change(_ path: String, _ before: String?, _ after: String?) -> FileChange {
    FileChange(path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) })
  }

  init(_ entries: [String: Entry] = old) throws {
    umask(0o022)
    root = try FileSystem.makeTemporaryFolder("mailwizard-saving-", otherwise: Self.parent)
    chmod(root, 0o755)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) { try write(path, entry) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
    try? FileManager.default.removeItem(atPath: state)
  }

  static func / (project: SampleProject, path: String) -> String { "\(project.root)/\(path)" }

  func write(_ path: String, _ entry: Entry) throws {
    switch entry {
    case .folder(let mode):
      try FileManager.default.createDirectory(
        atPath: self / path, withIntermediateDirectories: true)
      chmod(self / path, mode_t(mode))
    case .file(let text, let mode):
      try Data(text.utf8).write(to: URL(fileURLWithPath: self / path))
      chmod(self / path, mode_t(mode))
    case .link(let destination):
      try FileManager.default.createSymbolicLink(
        atPath: self / path, withDestinationPath: destination)
    }
  }

  /// Writes into a file as an editor does that keeps it.
  func edit(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self / path), options: [])
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: self / path)
  }

  /// All entries of the project.
  func entries() throws -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let status = try status(path)
      let mode = Int(status.st_mode & 0o7777)
      switch status.st_mode & S_IFMT {
      case S_IFDIR: entries[path] = .folder(mode: mode)
      case S_IFLNK:
        let destination = try FileManager.default.destinationOfSymbolicLink(atPath: self / path)
        entries[path] = .link(to: destination)
      default:
        let text = try String(contentsOfFile: self / path, encoding: .utf8)
        entries[path] = .file(text, mode: mode)
      }
    }
    return entries
  }

  /// The file at a path, or the link itself.
  func status(_ path: String) throws -> stat {
    var status = stat()
    guard lstat(self / path, &status) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    return status
  }

  /// The numbers of all files, which tell a file that was moved back from one written anew.
  func inodes() throws -> [String: UInt64] {
    var inodes: [String: UInt64] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      inodes[path] = UInt64(try status(path).st_ino)
    }
    return inodes
  }

  func save(
    _ changes: [FileChange] = changes, _ calls: SystemCalls = SystemCalls()
  ) throws(SaveError) {
    try transaction(calls).commit(changes)
  }

  /// Why a save fails, if it does.
  func failure(_ changes: [FileChange] = changes, _ calls: SystemCalls = SystemCalls())
    -> SaveError?
  {
    do throws(SaveError) {
      try save(changes, calls)
      return nil
    } catch {
      return error
    }
  }

  @discardableResult
  func recover(_ calls: SystemCalls = SystemCalls()) throws(SaveError) -> Recovery? {
    try transaction(calls).recover()
  }

  private func transaction(_ calls: SystemCalls) throws(SaveError) -> Transaction {
    let folder = StateFolder(xdgStateHome: state, home: nil, calls: calls)
    return Transaction(try lock(calls), seals: Seals([folder].compactMap(\.self)))
  }

  /// The variables with which the probe has its seals there too.
  var environment: [String: String] { ["XDG_STATE_HOME": state] }

  /// The lock, as soon as no process that another test just starts holds on to one before.
  func lock(_ calls: SystemCalls = SystemCalls()) throws(SaveError) -> ProjectLock {
    while true {
      if let lock = try ProjectLock(root: root, calls: calls) { return lock }
      sched_yield()
    }
  }
}
