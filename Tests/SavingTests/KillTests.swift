import Foundation
import MailSetup
import TestKit
import Testing

@testable import Workspace

/// Kills the probe before each system call that it makes from taking the lock to its end.
@Suite(
  .enabled("strace is not installed or may not trace here") {
    await Program("strace").works(["-o", "/dev/null", "true"])
  })
struct KillTests {
  @Test(arguments: [true, false])
  func `a save killed anywhere is undone or completed by the next start`(hasLinks: Bool)
    async throws
  {
    let arguments = SampleProject.changes.arguments
    // Not all file systems have hard links.
    let options = hasLinks ? [] : ["-e", "inject=linkat:error=EPERM"]
    let points = try await Trace.points(in: try SampleProject(), arguments, options)
    var outcomes: [Recovery.Outcome?: Int] = [:]
    for point in points {
      let project = try SampleProject()
      let killed = try await Trace.kill(at: point, in: project, arguments, options)
      #expect(killed.status == -SIGKILL, "\(point) \(killed)")
      for (path, entry) in try project.entries() where !path.contains(".mailwizard-") {
        #expect(
          entry == SampleProject.old[path] || entry == SampleProject.new[path], "\(point) \(path)")
      }
      let recovery = try project.recover()
      outcomes[recovery?.outcome, default: 0] += 1
      let entries = try project.entries()
      switch recovery?.outcome {
      case .restored: #expect(entries == SampleProject.old, "\(point)")
      case .completed: #expect(entries == SampleProject.new, "\(point)")
      case nil:
        #expect(entries == SampleProject.old || entries == SampleProject.new, "\(point)")
      }
      #expect(recovery?.kept ?? [] == [])
    }
    #expect(outcomes[.restored] ?? 0 > 0 && outcomes[.completed] ?? 0 > 0)
    print("killed a save at \(points.count) points, links \(hasLinks): \(outcomes)")
  }

  @Test(arguments: Journal.Name.State.allCases)
  func `a recovery killed anywhere is done by the next one`(state: Journal.Name.State) async throws
  {
    let interruption = try interruption(leaving: state)
    let sample = try SampleProject()
    try sample.interrupt(at: interruption)
    let points = try await Trace.points(in: sample)
    for point in points {
      let project = try SampleProject()
      try project.interrupt(at: interruption)
      let killed = try await Trace.kill(at: point, in: project)
      #expect(killed.status == -SIGKILL, "\(point) \(killed)")
      try project.recover()
      let expected = state == .pending ? SampleProject.old : SampleProject.new
      #expect(try project.entries() == expected, "\(point)")
    }
    print("killed a recovery at \(points.count) points")
  }

  /// The last call that leaves this journal when it and all after it fail.
  private func interruption(leaving state: Journal.Name.State) throws -> Int {
    let counting = Faults()
    try SampleProject().save(SampleProject.changes, counting.calls)
    return try #require(
      try (0..<counting.count).last { point in
        let project = try SampleProject()
        try project.interrupt(at: point)
        return try project.journal?.state == state
      })
  }
}

/// The probe under strace.
private enum Trace {
  /// A system call and how often it was made before.
  struct Point: CustomStringConvertible {
    let call: Substring
    let ordinal: Int
    var description: String { "\(call) \(ordinal)" }
  }

  /// All calls from the lock on.
  static func points(
    in project: SampleProject, _ arguments: [String] = [], _ options: [String] = []
  ) async throws -> [Point] {
    let log = try SampleProject([:])
    let traced = try await Program("strace").run(
      ["-o", log / "log"] + options + [Program.probePath, project.root] + arguments,
      environment: project.environment)
    #expect(traced.status == 0, "\(traced)")
    var counts: [Substring: Int] = [:]
    var points: [Point] = []
    for line in try String(contentsOfFile: log / "log", encoding: .utf8).split(separator: "\n") {
      guard let end = line.firstIndex(of: "("), line.first?.isLetter == true else { continue }
      let call = line[..<end]
      counts[call, default: 0] += 1
      if counts["flock"] != nil { points.append(Point(call: call, ordinal: counts[call] ?? 1)) }
    }
    return points
  }

  static func kill(
    at point: Point, in project: SampleProject, _ arguments: [String] = [],
    _ options: [String] = []
  ) async throws -> Program.Outcome {
    // A later expression replaces an earlier one for the same call, so that both go into one.
    let error = options.contains { $0.contains(point.call) } ? "error=EPERM:" : ""
    return try await Program("strace").run(
      ["-o", "/dev/null"] + options
        + ["-e", "inject=\(point.call):\(error)signal=KILL:when=\(point.ordinal)"]
        + [Program.probePath, project.root] + arguments, environment: project.environment)
  }
}
