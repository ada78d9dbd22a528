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

  @Test func `a journal of another folder is refused and does nothing`() throws {
    let project = try SampleProject()
    let journal = Journal(
      id: 1, root: 1, folders: ["src"],
      changes: [SampleProject.change("config/other.cfg.json", nil, "other")])
    for name in [Journal.pending, Journal.committed] {
      try project.write(name, .file(String(decoding: journal.bytes, as: UTF8.self), mode: 0o600))
      let entries = try project.entries()
      #expect(throws: SaveError.foreignJournal(path: name)) { try project.recover() }
      #expect(throws: SaveError.foreignJournal(path: name)) { try project.save() }
      #expect(try project.entries() == entries)
      try project.remove(name)
    }
  }

  @Test func `a journal that was cut while it was written is removed`() throws {
    let project = try SampleProject()
    let journal = Journal(id: 1, root: 1, folders: [], changes: SampleProject.changes).bytes
    for length in 0..<journal.count {
      let text = String(decoding: journal.prefix(length), as: UTF8.self)
      try project.write(Journal.pending, .file(text, mode: 0o600))
      #expect(try project.recover() == nil)
      #expect(try project.entries() == SampleProject.old)
    }
  }
}
