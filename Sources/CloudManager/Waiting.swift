/// Waits for Cloud Manager, asking less and less often.
struct Waiting: Sendable {
  private let client: CloudClient
  private let limit: Int
  private let progress: @Sendable (ApplyProgress) -> Void

  init(
    _ client: CloudClient, limit: Int, progress: @escaping @Sendable (ApplyProgress) -> Void
  ) {
    self.client = client
    self.limit = limit
    self.progress = progress
  }

  /// The longest pause between two requests, in seconds.
  private static let longestPause = 15

  /// The environment once nothing works on it any more; fails as busy at the limit.
  func untilReady(_ id: String) async throws(CloudFault) -> EnvironmentState {
    try await wait { () throws(CloudFault) -> (EnvironmentState?, CloudFault) in
      let environment = try await client.environment(id)
      guard !environment.isGone else { throw .gone(environment: id, status: environment.status) }
      let busy = CloudFault.busy(environment: id, status: environment.status)
      return (environment.isBusy ? nil : environment, busy)
    } telling: { fault, seconds in
      if case .busy(_, let status) = fault {
        progress(.waiting(environment: id, status: status, seconds: seconds))
      }
    }
  }

  /// The infrastructures, of which there is at least one, once one is ready or none can become ready
  /// by itself.
  func untilInfrastructureIsReady() async throws(CloudFault) -> [NetworkInfrastructure] {
    try await wait { () throws(CloudFault) -> ([NetworkInfrastructure]?, CloudFault) in
      let all = try await client.infrastructures()
      let isSettled =
        all.contains(where: \.isReady) || !all.isEmpty && !all.contains(where: \.isBusy)
      let busy = CloudFault.infrastructureBusy(status: all.first?.status ?? "not listed yet")
      return (isSettled ? all : nil, busy)
    } telling: { fault, seconds in
      if case .infrastructureBusy(let status) = fault {
        progress(.waitingForInfrastructure(status: status, seconds: seconds))
      }
    }
  }

  /// Asks until there is a value. A fault that may pass is one only at the limit, and only once
  /// something was seen before.
  private func wait<Value: Sendable>(
    _ ask: () async throws(CloudFault) -> (Value?, CloudFault),
    telling tell: (CloudFault, Int) -> Void
  ) async throws(CloudFault) -> Value {
    let start = ContinuousClock.now
    var delay = 1
    var last: CloudFault?
    while true {
      var pause = delay
      do throws(CloudFault) {
        let (value, busy) = try await ask()
        if let value { return value }
        last = busy
      } catch {
        guard error.isPassing, last != nil else { throw error }
        pause = max(delay, error.retryAfter ?? 0)
      }
      let waited = Int((ContinuousClock.now - start).components.seconds)
      if let last, waited + pause > limit { throw last }
      if let last { tell(last, waited) }
      await client.pause(pause)
      delay = min(delay * 2, Self.longestPause)
    }
  }
}
