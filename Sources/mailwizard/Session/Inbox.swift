import Platform
import Synchronization
import Workspace

/// Messages from work that runs beside the thread that reads them.
final class Inbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var tasks: [Int: Task<Void, Never>] = [:]
    var started = 0
    /// The work that can be cancelled by itself.
    var cancellable: Int?
  }

  private let state = Mutex(State())
  /// Can be read from when a message came, so that `poll` wakes up.
  let descriptor: Int32
  private let writer: Int32

  init() throws(FileError) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw FileError("pipe", errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writer) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    wake()
  }

  /// Starts work that posts its results.
  func start(
    isCancellable: Bool = false,
    _ work: @escaping @Sendable (_ post: @escaping @Sendable (Message) -> Void) async -> Void
  ) {
    state.withLock { state in
      state.started += 1
      let number = state.started
      if isCancellable { state.cancellable = number }
      state.tasks[number] = Task {
        await work(self.post)
        self.state.withLock { $0.tasks[number] = nil }
        self.wake()
      }
    }
  }

  /// Cancels the work that was started last as one that can be.
  func cancel() {
    let task = state.withLock { state in state.cancellable.flatMap { state.tasks[$0] } }
    task?.cancel()
  }

  /// The messages that came since the last time.
  func take() -> [Message] {
    drain()
    return state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  /// Waits for the next message; nil when no work runs that could post one.
  func next() -> Message? {
    while true {
      let (message, isDone) = state.withLock { state in
        (state.messages.isEmpty ? nil : state.messages.removeFirst(), state.tasks.isEmpty)
      }
      if message != nil || isDone { return message }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&polled, 1, -1)
      drain()
    }
  }

  /// Cancels the work that still runs, and waits until it has ended; returns its last messages.
  @discardableResult func stop() -> [Message] {
    for task in state.withLock({ Array($0.tasks.values) }) { task.cancel() }
    var rest: [Message] = []
    while let message = next() { rest.append(message) }
    return rest
  }

  private func wake() { _ = unsafe write(writer, "\n", 1) }

  private func drain() {
    unsafe withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      _ = unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
  }
}
