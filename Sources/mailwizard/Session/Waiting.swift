import Dispatch
import Synchronization

/// The way from synchronous code to asynchronous.
///
/// An asynchronous main would have the runtime's threads and timers started with every session,
/// and only what asks git needs them.
final class Waiting<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Waits for the work; called from no task, which would block a thread that the work may need.
  static func until(_ work: @escaping @Sendable () async -> Value) -> Value {
    let waiting = Waiting()
    Task {
      let value = await work()
      waiting.value.withLock { $0 = value }
      waiting.done.signal()
    }
    return waiting.take()
  }

  private func take() -> Value {
    while true {
      done.wait()
      if let value = value.withLock(\.self) { return value }
    }
  }
}
