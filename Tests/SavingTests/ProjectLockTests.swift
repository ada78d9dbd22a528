import Foundation
import MailSetup
import TestKit
import Testing

@testable import Workspace

struct ProjectLockTests {
  @Test func `one session at a time has a project, by whatever path`() throws {
    let project = try SampleProject()
    var first: ProjectLock? = try project.lock()
    #expect(try ProjectLock(root: project / "config/..") == nil)
    #expect(first != nil)
    first = nil
    _ = try project.lock()
  }

  @Test func `another process sees the lock`() async throws {
    let project = try SampleProject()
    let arguments = [project.root, "config/other.cfg.json", "other", "mine"]
    var lock: ProjectLock? = try project.lock()
    #expect(try await Program.probe.run(arguments).status == 4)
    #expect(try project.entries() == SampleProject.old)
    #expect(lock != nil)
    lock = nil
    // A process that another test just starts may keep the lock for a moment.
    var status: Int32 = 4
    for _ in 0..<100 where status == 4 { status = try await Program.probe.run(arguments).status }
    #expect(status == 0)
  }

  @Test func `a file system without locks is no reason not to save`() throws {
    let project = try SampleProject()
    let lock = try project.lock()
    let unlocked = try ProjectLock(
      root: project.root, calls: SystemCalls { $0 == .flock ? EBADF : nil })
    try Transaction(#require(unlocked)).commit(SampleProject.changes)
    #expect(try ProjectLock(root: lock.location) == nil)
    #expect(try project.entries() == SampleProject.new)
  }

  @Test func `a project that is not there cannot be locked`() throws {
    let project = try SampleProject()
    for (path, code) in [("absent", ENOENT), ("config/mail.config", ENOTDIR)] {
      #expect(throws: SaveError.failed(.open, path: project / path, code: code)) {
        try ProjectLock(root: project / path)
      }
    }
  }
}
