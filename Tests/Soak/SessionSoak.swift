import Foundation
import TestKit

/// Drives sessions with random events under two seeds, side by side, each within some minutes.
///
/// `session-soak [EVENTS [SECONDS]]`: a million events and 300 seconds by default; MAILWIZARD_SEED
/// takes one seed again. Ends with 1 for a fault.
@main struct SessionSoak {
  static func main() async {
    let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
    let seeds = Random.seeds(2)
    let events = (numbers.first ?? 1_000_000) / seeds.count
    let end = ContinuousClock.now + .seconds(numbers.dropFirst().first ?? 300)
    let areRight = await withTaskGroup { group in
      for seed in seeds {
        group.addTask { drive(seed, events, until: end) }
      }
      var areRight = true
      for await isRight in group { areRight = areRight && isRight }
      return areRight
    }
    exit(areRight ? 0 : 1)
  }

  private static func drive(
    _ seed: UInt64, _ events: Int, until end: ContinuousClock.Instant
  ) -> Bool {
    say("seed \(seed): \(events) random events")
    let start = ContinuousClock.now
    do {
      var session = try RandomSession(seed: seed)
      try session.run(events, until: end)
      let seconds = (ContinuousClock.now - start).components.seconds
      say(
        """
        seed \(seed): \(session.count) of \(events) events, \(session.sessions) sessions, \
        \(session.saves) saves in \(seconds) s
        """)
      return true
    } catch {
      say("seed \(seed): \(error)")
      return false
    }
  }

  /// Prints at once, so that it is seen also where the next event traps.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
