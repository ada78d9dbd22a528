package import MailSetup

extension CloudClient {
  /// Looks at all of an environment that mail depends on.
  package func survey(
    _ id: String, forwards: ApplySource?, own: AppliedEntries, credentials: [Credential]
  ) async throws(CloudFault) -> EnvironmentSurvey {
    let environment = try await environment(id)
    let networking = forwards == nil ? nil : try await networking(id)
    let variables = try await variables(id)
    return EnvironmentSurvey(
      environment, networking,
      merge: forwards?.merge(into: networking ?? .empty, own: own),
      credentials: credentials, variables: variables)
  }

  /// Works out the change that an apply would make in an environment.
  package func proposal(
    _ environment: EnvironmentState, _ source: ApplySource, own: AppliedEntries
  ) async throws(CloudFault) -> Proposal {
    let present = try await networking(environment.id)
    return Proposal(environment, present, source.merge(into: present ?? .empty, own: own))
  }
}
