package import MailSetup

/// The change that an apply would make in an environment, as far as the environment could be read.
package struct Proposal: Hashable, Sendable {
  package let environment: EnvironmentState
  /// Whether the API has a configuration for the environment. Where it has none, nothing was enabled
  /// yet, as far as the answer tells.
  package let isFound: Bool
  package let merge: ForwardsMerge

  package init(_ environment: EnvironmentState, _ present: NetworkingState?, _ merge: ForwardsMerge)
  {
    self.environment = environment
    isFound = present != nil
    self.merge = merge
  }

  package var id: String { environment.id }
}

/// The lists that an apply brings into an environment.
package enum ApplySource: Hashable, Sendable {
  /// The project's entries beside those of others.
  case project(PortForwardsBody, removingFormer: Bool)
  /// A former state as it was.
  case former(NetworkingState)

  package func merge(into present: NetworkingState, own: AppliedEntries) -> ForwardsMerge {
    switch self {
    case .project(let body, let removingFormer):
      ForwardsMerge(body, into: present, own: own, removingFormer: removingFormer)
    case .former(let former): ForwardsMerge(restoring: former, over: present, own: own)
    }
  }
}
