import Foundation
import Testing

@testable import Workspace

struct DraftsTests {
  private let folder: SampleProject
  private let drafts: Drafts

  init() throws {
    folder = try SampleProject([:])
    drafts = try #require(Drafts(xdgStateHome: folder / "state", home: nil))
  }

  @Test func `a draft is read as it was last written, for each project its own`() throws {
    #expect(try drafts.read("/one") == nil)
    try drafts.write([1], "/one")
    try drafts.write([2, 0, 255], "/one")
    try drafts.write([], "/two")
    #expect(try drafts.read("/one") == [2, 0, 255])
    #expect(try drafts.read("/two") == [])
  }

  @Test func `a draft without end is not read whole`() throws {
    try drafts.write([1], "/one")
    let file = try #require(try folder.entries().keys.first { $0.hasSuffix(".draft") })
    try #require(truncate(folder / file, 3 << 30) == 0)
    #expect(throws: SaveError.self) { try drafts.read("/one") }
  }

  @Test func `a removed draft is gone, and may have been before`() throws {
    try drafts.remove("/one")
    try drafts.write([1], "/one")
    try drafts.remove("/one")
    #expect(try drafts.read("/one") == nil)
  }

  @Test func `only the owner can read drafts, whatever stood there before`() throws {
    try folder.write("state", .folder(mode: 0o755))
    try folder.write("state/mailwizard", .folder(mode: 0o755))
    try drafts.write([1], "/one")
    let entries = try folder.entries()
    #expect(entries["state/mailwizard"] == .folder(mode: 0o700))
    #expect(entries.count == 3)
    let file = try #require(entries.first { $0.key.hasSuffix(".draft") })
    #expect(file.value == .file("\u{1}", mode: 0o600))
  }

  private func drafts(_ calls: SystemCalls) -> Drafts? {
    Drafts(xdgStateHome: folder / "state", home: nil, calls: calls)
  }

  @Test func `a draft that cannot be written leaves the one before`() throws {
    try drafts.write([1], "/one")
    let counting = Faults()
    let counted = try #require(drafts(counting.calls))
    try counted.write([2], "/one")
    for point in 0..<counting.count {
      try drafts.write([1], "/one")
      let failing = try #require(
        drafts(Faults { index, _ in index == point ? ENOSPC : nil }.calls))
      do throws(SaveError) {
        try failing.write([2], "/one")
        #expect(try drafts.read("/one") == [2])
      } catch {
        let draft = try drafts.read("/one")
        // Once it has its name, only bringing that to the disk can fail.
        #expect(draft == [1] || point == counting.count - 1 && draft == [2])
      }
    }
    print("a draft failed at \(counting.count) points")
  }

  @Test func `a state folder that cannot be made is an error`() throws {
    try folder.write("state", .file("in the way", mode: 0o644))
    #expect(throws: SaveError.self) { try drafts.write([1], "/one") }
    #expect(throws: SaveError.self) { try drafts.read("/one") }
  }

  @Test func `drafts lie where XDG says, which has no say with a relative path`() throws {
    #expect(Drafts(xdgStateHome: nil, home: nil) == nil)
    #expect(Drafts(xdgStateHome: "state", home: "home") == nil)
    let home = try #require(Drafts(xdgStateHome: "state", home: folder / "home"))
    try home.write([1], "/one")
    #expect(try folder.entries().keys.contains("home/.local/state/mailwizard"))
  }
}
