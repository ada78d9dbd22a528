import Synchronization

/// Programs that a signal which ends this program ends too. From a terminal the signal reaches all of
/// them; otherwise they would go on working for a program that is gone.
package enum ChildPrograms {
  private static let most = 64
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// The processes, zero where there is none. The handler of a signal reads them, and may take no
  /// lock.
  private nonisolated(unsafe) static let processes = {
    let processes = UnsafeMutablePointer<pid_t>.allocate(capacity: most)
    unsafe processes.initialize(repeating: 0, count: most)
    return unsafe processes
  }()
  private static let changing = Mutex(())

  package static func add(_ process: pid_t) {
    replace(0, by: process)
    _ = handlesSignals
  }

  package static func remove(_ process: pid_t) { replace(process, by: 0) }

  private static func replace(_ old: pid_t, by new: pid_t) {
    changing.withLock { _ in
      for index in 0..<most where unsafe processes[index] == old {
        unsafe processes[index] = new
        return
      }
    }
  }

  /// Leaves signals alone that are ignored or have a handler, such as a session's.
  private static let handlesSignals: Void = {
    for number in signals {
      let former = signal(number, end)
      let isDefault =
        unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_DFL, to: Int.self)
      if !isDefault { _ = signal(number, former) }
    }
  }()

  private static let end: @convention(c) (CInt) -> Void = { number in
    for index in 0..<most {
      let process = unsafe processes[index]
      if process > 0 { kill(process, SIGTERM) }
    }
    _ = signal(number, SIG_DFL)
    raise(number)
  }
}
