import MailSetup
import Platform
import Synchronization

@testable import Workspace

/// Counts the calls of a save, and makes some of them fail or something happen before them. There
/// are no locks meanwhile, since processes that other tests start can keep them for a moment.
final class Faults: Sendable {
  private let made = Mutex<[SystemCall]>([])
  private let before: @Sendable (Int, SystemCall) -> CInt?

  /// Given the number of each call, from 0, and its name, says how it is to fail.
  init(_ before: @escaping @Sendable (Int, SystemCall) -> CInt? = { _, _ in nil }) {
    self.before = before
  }

  var count: Int { made.withLock(\.count) }

  func call(_ index: Int) -> SystemCall? { made.withLock { index < $0.count ? $0[index] : nil } }

  var calls: SystemCalls {
    SystemCalls { [self] call in
      if call == .flock { return ENOTSUP }
      let index = made.withLock {
        $0.append(call)
        return $0.count - 1
      }
      return before(index, call)
    }
  }
}

extension SampleProject {
  /// The journal of a save that was cut off.
  var journal: Journal.Name? {
    get throws { try entries().keys.compactMap { Journal.Name($0) }.first }
  }

  /// Saves until this call, from which on all fail.
  func interrupt(at point: Int) throws {
    _ = failure(SampleProject.changes, Faults { index, _ in index >= point ? EIO : nil }.calls)
  }
}
