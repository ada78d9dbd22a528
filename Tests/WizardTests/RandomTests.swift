import TestKit
import Testing

struct RandomTests {
  /// A sample of what `session-soak` does at release speed, a million events a run.
  @Test(arguments: Random.seeds(2))
  func `random keys, pastes, resizes and endings break nothing`(seed: UInt64) throws {
    var session = try RandomSession(seed: seed)
    try session.run(2000)
  }
}
