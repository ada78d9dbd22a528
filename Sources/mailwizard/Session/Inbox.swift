import Synchronization

/// Messages from work that goes on beside the thread that reads them.
final class Inbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var tasks: [Int: Task<Void, Never>] = [:]
    var started = 0
  }

  private let state = Mutex(State())
  private let reader: Descriptor
  private let writer: Descriptor

  init() throws(SystemError) { (reader, writer) = try Descriptor.ends() }

  deinit {
    try? reader.shut()
    try? writer.shut()
  }

  /// There is something to read from it when a message came.
  var descriptor: Int32 { reader.number }

  func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    wake()
  }

  /// Starts work that posts what comes of it.
  func start(_ work: @escaping @Sendable (_ post: @Sendable (Message) -> Void) async -> Void) {
    state.withLock { state in
      state.started += 1
      let number = state.started
      state.tasks[number] = Task {
        await work(self.post)
        self.state.withLock { $0.tasks[number] = nil }
        self.wake()
      }
    }
  }

  /// The messages that came since the last time.
  func take() -> [Message] {
    drain()
    return state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  /// Waits for the next message; nil where none is under way.
  func next() -> Message? {
    while true {
      let (message, isDone) = state.withLock { state in
        (state.messages.isEmpty ? nil : state.messages.removeFirst(), state.tasks.isEmpty)
      }
      if message != nil || isDone { return message }
      reader.awaitInput()
      drain()
    }
  }

  /// Cancels the work that goes on, and waits until it has ended.
  func stop() {
    for task in state.withLock({ Array($0.tasks.values) }) { task.cancel() }
    while next() != nil {}
  }

  private func drain() { _ = try? reader.nextBytes(limit: 64) }

  private func wake() { try? writer.put("\n") }
}
