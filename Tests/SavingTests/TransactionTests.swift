import Foundation
import MailSetup
import Testing

@testable import Workspace

struct TransactionTests {
  @Test func `a save makes, updates and removes files and leaves nothing else`() throws {
    let project = try SampleProject()
    try project.save()
    #expect(try project.entries() == SampleProject.new)
  }

  @Test func `two new files may share folders that are missing`() throws {
    let project = try SampleProject([:])
    let changes = ["a/b/one", "a/b/two", "a/three"].map { SampleProject.change($0, nil, $0) }
    #expect(throws: SaveError.self) {
      try project.save(changes + [SampleProject.change("a", nil, "no folder")])
    }
    #expect(try project.entries() == [:])
    try project.save(changes)
    #expect(try project.entries().count == 5)
  }

  @Test func `a file may be larger than what is read again, and empty`() throws {
    let project = try SampleProject([:])
    let large = String(repeating: "x", count: (1 << 20) + 1)
    let changes = [
      SampleProject.change("large", nil, large), SampleProject.change("empty", nil, ""),
    ]
    #expect(throws: SaveError.self) {
      try project.save(changes + [SampleProject.change("large/x", nil, "no folder")])
    }
    #expect(try project.entries() == [:])
    try project.save(changes)
    #expect(try project.entries()["empty"] == .file("", mode: 0o644))
    #expect(throws: SaveError.failed(.read, path: "large", code: EFBIG)) {
      try project.save([SampleProject.change("large", large, "small")])
    }
  }

  @Test func `a file keeps its owner`() throws {
    let project = try SampleProject()
    let path = "config/other.cfg.json"
    if geteuid() == 0 { chown(project / path, 1234, 2345) }
    let (owner, group) = (try project.status(path).st_uid, try project.status(path).st_gid)
    try project.save()
    #expect(try project.status(path).st_uid == owner)
    #expect(try project.status(path).st_gid == group)
    #expect(try project.entries()[path] == .file("another", mode: 0o600))
  }

  @Test func `a file that is to stay as it is is not touched`() throws {
    let project = try SampleProject()
    let inodes = try project.inodes()
    try project.save([SampleProject.change("config/other.cfg.json", "other", "other")])
    #expect(try project.inodes() == inodes)
  }

  @Test(
    arguments: [
      ("config/other.cfg.json", "read", "edited"), ("config/mail.config", nil, "legacy"),
      ("config/other.cfg.json", nil, "other"), ("config/absent.json", "read", nil),
      ("config.author/linked.cfg.json", "read", "real"), ("src/main/absent.json", "read", nil),
    ] as [(String, String?, String?)])
  func `a file that is not the one that was read is not replaced`(
    path: String, before: String?, now: String?
  ) throws {
    let project = try SampleProject()
    if now == "edited" { try project.edit(path, "edited") }
    let entries = try project.entries()
    let changes = SampleProject.changes.prefix(2) + [SampleProject.change(path, before, "mine")]
    #expect(throws: SaveError.changedOnDisk(path: path, now: now.map { Array($0.utf8) })) {
      try project.save(Array(changes))
    }
    #expect(try project.entries() == entries)
  }

  @Test func `a file that somebody writes while the save is under way keeps what they wrote`()
    throws
  {
    let counting = Faults()
    try SampleProject().save(SampleProject.changes, counting.calls)
    let path = "config/other.cfg.json"
    for point in 0..<counting.count {
      let project = try SampleProject()
      let edited = project / path
      let faults = Faults { index, _ in
        if index == point { FileManager.default.write("theirs", into: edited) }
        return nil
      }
      let failure = project.failure(SampleProject.changes, faults.calls)
      switch failure {
      case nil, .changedOnDisk(path, now: _): break
      default: Issue.record("\(String(describing: failure)) at \(point)")
      }
      var expected = failure == nil ? SampleProject.new : SampleProject.old
      expected[path] = .file("theirs", mode: 0o600)
      #expect(try project.entries() == expected, "at \(point)")
    }
    print("edited a file at \(counting.count) points of a save")
  }

  @Test(arguments: ["theirs", "mail"])
  func `a file that somebody makes while the save is under way stays, even if it is the same`(
    text: String
  ) throws {
    let counting = Faults()
    try SampleProject().save(SampleProject.changes, counting.calls)
    let path = "config/mail.cfg.json"
    for point in 0..<counting.count {
      let project = try SampleProject()
      let made = project / path
      let faults = Faults { index, _ in
        if index == point { FileManager.default.write(text, into: made) }
        return nil
      }
      _ = project.failure(SampleProject.changes, faults.calls)
      #expect(try project.entries()[path] == .file(text, mode: 0o644), "at \(point)")
    }
  }

  @Test func `of two changes of one file the second is refused and the first undone`() throws {
    let project = try SampleProject()
    #expect(throws: SaveError.self) {
      try project.save([
        SampleProject.change("shared/real.cfg.json", "real", "one"),
        SampleProject.change("config.author/linked.cfg.json", "real", "two"),
      ])
    }
    #expect(try project.entries() == SampleProject.old)
  }

  @Test func `a folder, pipe or socket is no file to replace`() throws {
    let project = try SampleProject()
    mkfifo(project / "config/pipe", 0o644)
    #expect(throws: SaveError.notAFile(path: "config")) {
      try project.save([SampleProject.change("config", nil, "mine")])
    }
    #expect(throws: SaveError.notAFile(path: "config/pipe")) {
      try project.save([SampleProject.change("config/pipe", nil, "mine")])
    }
  }

  @Test func `where a file is said to be a folder, or a name is too long, nothing is written`()
    throws
  {
    let project = try SampleProject()
    let long = "config/" + String(repeating: "n", count: 256)
    for (path, named, code) in [
      ("config/mail.config/x", "config/mail.config", ENOTDIR), (long, long, ENAMETOOLONG),
    ] {
      let error = #expect(throws: SaveError.self) {
        try project.save(SampleProject.changes + [SampleProject.change(path, nil, "mine")])
      }
      guard case .failed(_, named, code) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try project.entries() == SampleProject.old)
  }

  @Test func `a name as long as names can be is saved`() throws {
    let project = try SampleProject([:])
    let name = String(repeating: "n", count: 255)
    try project.save([SampleProject.change(name, nil, "one")])
    try project.save([SampleProject.change(name, "one", "two")])
    #expect(try project.entries() == [name: .file("two", mode: 0o644)])
  }
}

extension FileManager {
  fileprivate func write(_ text: String, into path: String) {
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: [])
  }
}
