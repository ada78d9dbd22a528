import Foundation
import MailSetup
import Testing

@testable import Workspace

struct RecoveryTests {
  /// A project whose save was cut off when all files were in place but the last one.
  private func interrupted() throws -> SampleProject {
    let counting = Faults()
    try SampleProject().save(SampleProject.changes, counting.calls)
    let last = try #require((0..<counting.count).last { counting.call($0) == .linkat })
    let project = try SampleProject()
    let moves = (last..<counting.count).filter { counting.call($0) == .renameat }
    let point = try #require(moves.dropLast().last)
    let faults = Faults { index, _ in index >= point ? 5 : nil }
    guard case .notRestored = project.failure(SampleProject.changes, faults.calls) else {
      throw Unexpected()
    }
    return project
  }

  private struct Unexpected: Error {}

  @Test func `an interrupted save is told with its files, and only once`() throws {
    let project = try interrupted()
    #expect(try project.entries()["config/other.cfg.json"] == .file("another", mode: 0o600))
    let recovery = try project.recover()
    #expect(recovery?.outcome == .restored)
    #expect(
      recovery?.paths == [
        "config/mail.cfg.json", "src/main/cloudmanager/forwards.json", "config/other.cfg.json",
        "shared/real.cfg.json", "config/mail.config",
      ])
    #expect(recovery?.kept == [])
    #expect(try project.entries() == SampleProject.old)
    #expect(try project.recover() == nil)
  }

  @Test func `a save recovers from the one before that was interrupted`() throws {
    let project = try interrupted()
    try project.save()
    #expect(try project.entries() == SampleProject.new)
  }

  @Test func `what somebody changed after an interrupted save stays`() throws {
    let project = try interrupted()
    try project.edit("config/mail.cfg.json", "theirs")
    try project.edit("config/other.cfg.json", "theirs too")
    let recovery = try project.recover()
    #expect(recovery?.kept == ["config/mail.cfg.json", "config/other.cfg.json"])
    var expected = SampleProject.old
    expected["config/mail.cfg.json"] = .file("theirs", mode: 0o644)
    expected["config/other.cfg.json"] = .file("theirs too", mode: 0o600)
    #expect(try project.entries() == expected)
  }

  @Test func `what somebody put or took away after an interrupted save stays so`() throws {
    let project = try interrupted()
    try project.write("src/main/cloudmanager/more.json", .file("theirs", mode: 0o644))
    try project.remove("config/mail.cfg.json")
    try project.write("config/mail.cfg.json", .folder(mode: 0o755))
    let recovery = try project.recover()
    #expect(recovery?.kept == ["config/mail.cfg.json"])
    var expected = SampleProject.old
    expected["config/mail.cfg.json"] = .folder(mode: 0o755)
    expected["src/main"] = .folder(mode: 0o755)
    expected["src/main/cloudmanager"] = .folder(mode: 0o755)
    expected["src/main/cloudmanager/more.json"] = .file("theirs", mode: 0o644)
    #expect(try project.entries() == expected)
  }

  /// A journal that says that a file was made, which going back would remove.
  private func journal(_ id: Journal.ID, root: UInt64) -> Journal {
    Journal(
      id: id, root: root, folders: ["src"],
      changes: [SampleProject.change("config/other.cfg.json", nil, "other")])
  }

  @Test(arguments: Journal.Name.State.allCases)
  func `a journal that a repository brings is named and does nothing`(state: Journal.Name.State)
    throws
  {
    let project = try SampleProject()
    let root = UInt64(try project.status("").st_ino)
    let name = Journal.Name(7, state).text
    let text = String(decoding: journal(7, root: root).bytes, as: UTF8.self)
    try project.write(name, .file(text, mode: 0o600))
    let entries = try project.entries()
    let recovery = try #require(try project.recover())
    #expect(recovery.foreign == [name])
    #expect(recovery.outcome == nil && recovery.paths == [])
    #expect(try project.entries() == entries)
    try project.save()
    #expect(try project.entries() == SampleProject.new.merging([name: entries[name]!]) { $1 })
  }

  @Test func `neither a folder nor endless bytes under the name of a journal are read`() throws {
    let project = try SampleProject()
    try project.write(".mailwizard-1.save", .folder(mode: 0o755))
    try project.write(".mailwizard-2.saved", .link(to: "/dev/zero"))
    try project.write(".mailwizard-3.save", .file("", mode: 0o600))
    try #require(truncate(project / ".mailwizard-3.save", 3 << 30) == 0)
    #expect(
      try project.recover()?.foreign
        == [".mailwizard-1.save", ".mailwizard-2.saved", ".mailwizard-3.save"])
  }

  @Test func `the journal of a project that was copied does nothing to the copy`() throws {
    let project = try interrupted()
    let copy = try SampleProject([:])
    for (path, entry) in try project.entries().sorted(by: { $0.key < $1.key }) {
      try copy.write(path, entry)
    }
    try FileManager.default.copyItem(atPath: project.state, toPath: copy.state)
    let entries = try copy.entries()
    #expect(try copy.recover()?.foreign.count == 1)
    #expect(try copy.entries() == entries)
    #expect(try project.recover()?.outcome == .restored)
  }

  @Test func `a save leaves no seal, and its journal is not believed without it`() throws {
    let project = try interrupted()
    let seals = "\(project.state)/mailwizard"
    #expect(try FileManager.default.contentsOfDirectory(atPath: seals).count == 1)
    let entries = try project.entries()
    let seal = try #require(try FileManager.default.contentsOfDirectory(atPath: seals).first)
    try FileManager.default.moveItem(atPath: "\(seals)/\(seal)", toPath: "\(project.state)/seal")
    #expect(try project.recover()?.foreign.count == 1)
    #expect(try project.entries() == entries)
    try FileManager.default.moveItem(atPath: "\(project.state)/seal", toPath: "\(seals)/\(seal)")
    #expect(try project.recover()?.outcome == .restored)
    #expect(try FileManager.default.contentsOfDirectory(atPath: seals) == [])
  }

  @Test func `a journal that was cut while it was written is removed`() throws {
    let project = try SampleProject()
    let state = try #require(StateFolder(xdgStateHome: project.state, home: nil))
    let bytes = Journal(id: 1, root: 1, folders: [], changes: SampleProject.changes).bytes
    for length in 0..<bytes.count {
      try Seals([state]).make(1)
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)
      try project.write(".mailwizard-1.save", .file(text, mode: 0o600))
      #expect(try project.recover() == nil)
      #expect(try project.entries() == SampleProject.old)
    }
  }

  @Test func `a seal that is a link or somebody else's is not believed`() throws {
    let project = try interrupted()
    let seals = "\(project.state)/mailwizard"
    let entries = try project.entries()
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: seals).first)
    let seal = "\(seals)/\(name)"
    try FileManager.default.moveItem(atPath: seal, toPath: "\(project.state)/seal")
    try FileManager.default.createSymbolicLink(
      atPath: seal, withDestinationPath: "\(project.state)/seal")
    #expect(try project.recover()?.foreign.count == 1)
    try FileManager.default.removeItem(atPath: seal)
    try FileManager.default.moveItem(atPath: "\(project.state)/seal", toPath: seal)
    // Only root can give a file away.
    if chown(seal, 65534, 65534) == 0 {
      #expect(try project.recover()?.foreign.count == 1)
      #expect(try project.entries() == entries)
      try #require(chown(seal, geteuid(), getegid()) == 0)
    }
    #expect(try project.recover()?.outcome == .restored)
  }

  @Test func `a folder for seals that somebody else has made is not used`() throws {
    let project = try SampleProject([:])
    let shared = StateFolder.temporary(in: project.root, SystemCalls())
    try project.write("theirs", .folder(mode: 0o755))
    try project.write("mailwizard-\(geteuid())", .link(to: "theirs"))
    #expect(throws: SaveError.self) { try Seals([shared]).make(1) }
    #expect(try !Seals([shared]).contains(1))
    try project.remove("mailwizard-\(geteuid())")
    try Seals([shared]).make(1)
    #expect(try Seals([shared]).contains(1))
    #expect(try project.entries()["mailwizard-\(geteuid())"] == .folder(mode: 0o700))
  }
}
