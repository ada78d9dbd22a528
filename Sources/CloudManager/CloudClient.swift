import JSONText
package import MailSetup

/// Asks Cloud Manager's API about one program.
package struct CloudClient: Sendable {
  package typealias Ask = @Sendable (CloudRequest) async throws(CloudFault) -> CloudAnswer

  package let program: String
  private let ask: Ask
  /// Waits for some seconds, or until the task is cancelled.
  let pause: @Sendable (Int) async -> Void

  package init(
    program: String, pause: @escaping @Sendable (Int) async -> Void = CloudClient.sleep,
    ask: @escaping Ask
  ) {
    self.program = program
    self.pause = pause
    self.ask = ask
  }

  package static let sleep: @Sendable (Int) async -> Void = {
    try? await Task.sleep(for: .seconds($0))
  }

  package func regions() async throws(CloudFault) -> [String] {
    let request = request(.get, .regions)
    let reader = try AnswerReader(try await ask(request), to: request)
    var regions: [String] = []
    for node in try reader.list("regions") { regions.append(try reader.text("name", of: node)) }
    return regions
  }

  package func infrastructures() async throws(CloudFault) -> [NetworkInfrastructure] {
    let request = request(.get, .infrastructures)
    return try NetworkInfrastructure.all(try await ask(request), to: request)
  }

  package func createInfrastructure(
    _ kind: Networking, in region: String
  ) async throws(CloudFault) -> NetworkInfrastructure {
    let request = request(
      .post, .infrastructures, ["kind": .string(kind.rawValue), "region": .string(region)])
    return try NetworkInfrastructure(try await ask(request), created: request)
  }

  package func environment(_ id: String) async throws(CloudFault) -> EnvironmentState {
    let request = request(.get, .environment(id))
    return try EnvironmentState(try await ask(request), to: request, id: id)
  }

  /// The networking of an environment that exists; nil where the API finds none.
  package func networking(_ id: String) async throws(CloudFault) -> NetworkingState? {
    let request = request(.get, .networking(environment: id))
    let answer = try await ask(request)
    if answer.status == 404 { return nil }
    return try NetworkingState(answer, to: request, id: id)
  }

  /// Replaces the forwards and hosts of an environment.
  package func enable(
    _ state: NetworkingState, replacing former: NetworkingState, in id: String
  ) async throws(CloudFault) -> EnvironmentState {
    let body = state.body(replacing: former)
    let request = request(.put, .networking(environment: id), body)
    return try EnvironmentState(try await ask(request), to: request, id: id)
  }

  package func variables(_ id: String) async throws(CloudFault) -> [CloudVariable] {
    let request = request(.get, .variables(environment: id))
    return try CloudVariable.all(try await ask(request), to: request)
  }

  package func set(_ updates: [VariableUpdate], in id: String) async throws(CloudFault) {
    let request = request(.patch, .variables(environment: id), .array(updates.map(\.json)))
    let answer = try await ask(request)
    if answer.status != 204 { _ = try AnswerReader(answer, to: request, status: 204) }
  }

  private func request(
    _ method: CloudRequest.Method, _ resource: CloudRequest.Resource, _ body: JSONValue? = nil
  ) -> CloudRequest {
    CloudRequest(method, resource, of: program, body: body)
  }
}
