/// Lets a command wait for work that goes on beside it.
enum Blocking {
  /// The value of the work.
  static func value<Value: Sendable>(
    of work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let inbox = try Inbox<Result<Value, any Error>>()
    inbox.start { post in
      do {
        post(.success(try await work()))
      } catch {
        post(.failure(error))
      }
    }
    guard let result = inbox.next() else { throw CancellationError() }
    return try result.get()
  }
}
