import MailSetup
import Platform
import Testing

@testable import Workspace

struct FaultTests {
  private static let errors = [EIO, ENOSPC, EACCES, EROFS, EDQUOT]

  /// File systems with hard links and without, and what all calls of a save number there.
  @Test(arguments: [true, false], errors)
  func `when a call fails all files are as before, or new when that no longer matters`(
    hasLinks: Bool, error: CInt
  ) throws {
    let count = try count(hasLinks: hasLinks)
    var failures = 0
    for point in 0..<count {
      let project = try SampleProject()
      let inodes = try project.inodes()
      let faults = Faults { index, call in
        index == point ? error : hasLinks || call != .linkat ? nil : EPERM
      }
      switch project.failure(SampleProject.changes, faults.calls) {
      case .failed(_, let path, error):
        failures += 1
        #expect(![".new", ".old"].contains(path.suffix(4)), "\(describe(faults, point))")
        #expect(try project.entries() == SampleProject.old, "\(describe(faults, point))")
        #expect(try project.inodes() == inodes, "\(describe(faults, point))")
      case nil:
        try project.recover()
        #expect(try project.entries() == SampleProject.new, "\(describe(faults, point))")
      case let other:
        Issue.record("\(String(describing: other)) \(describe(faults, point))")
      }
    }
    #expect(failures > count / 2)
    print("error \(error) at \(count) points, links \(hasLinks): \(failures) saves failed")
  }

  @Test(arguments: [true, false])
  func `when all calls fail from one on, the next start brings all files back or to the end`(
    hasLinks: Bool
  ) throws {
    let count = try count(hasLinks: hasLinks)
    var stuck = 0
    for point in 0..<count {
      let project = try SampleProject()
      let faults = Faults { index, call in
        index >= point ? EIO : hasLinks || call != .linkat ? nil : EPERM
      }
      let failure = project.failure(SampleProject.changes, faults.calls)
      let recovery = try project.recover()
      if case .notRestored = failure {
        stuck += 1
        #expect(recovery?.outcome == .restored, "\(describe(faults, point))")
        #expect(recovery?.kept == [], "\(describe(faults, point))")
      }
      let expected = failure == nil ? SampleProject.new : SampleProject.old
      #expect(try project.entries() == expected, "\(describe(faults, point))")
    }
    #expect(stuck > count / 3)
    print("all calls from each of \(count) on, links \(hasLinks): \(stuck) recoveries")
  }

  @Test(arguments: Journal.Name.State.allCases)
  func `a recovery that fails at any call is done by the next one`(state: Journal.Name.State) throws
  {
    let journal = try interruption(leaving: state)
    let project = try SampleProject()
    try project.interrupt(at: journal)
    let counting = Faults()
    try project.recover(counting.calls)
    for point in 0..<counting.count {
      let project = try SampleProject()
      try project.interrupt(at: journal)
      let faults = Faults { index, _ in index == point ? EIO : nil }
      do throws(SaveError) {
        try project.recover(faults.calls)
      } catch {
        #expect(error.code == EIO)
      }
      try project.recover()
      let expected = state == .pending ? SampleProject.old : SampleProject.new
      #expect(try project.entries() == expected, "\(describe(faults, point))")
    }
    print("a recovery failed at \(counting.count) points")
  }

  private func count(hasLinks: Bool) throws -> Int {
    let faults = Faults { _, call in hasLinks || call != .linkat ? nil : EPERM }
    let project = try SampleProject()
    try project.save(SampleProject.changes, faults.calls)
    #expect(try project.entries() == SampleProject.new)
    return faults.count
  }

  /// The last call that leaves this journal when it and all after it fail.
  private func interruption(leaving state: Journal.Name.State) throws -> Int {
    let count = try count(hasLinks: true)
    return try #require(
      try (0..<count).last { point in
        let project = try SampleProject()
        try project.interrupt(at: point)
        return try project.journal?.state == state
      })
  }

  private func describe(_ faults: Faults, _ point: Int) -> String {
    "at \(point), \(faults.call(point)?.rawValue ?? "none")"
  }
}

extension SaveError {
  fileprivate var code: CInt? {
    if case .failed(_, _, let code) = self { code } else { nil }
  }
}
