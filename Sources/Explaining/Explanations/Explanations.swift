extension Explanation {
  /// Every explanation, family by family.
  package static let all: [Explanation] = [
    login, loginPolicies, relaying, sender, recipient, content, delays, limits, accounts,
    reputation, hello, tlsHandshake, certificates, connection, tunnel, mailService, mailLibrary,
    classLoading, entraTokens, entraApplications, googleTokens, graph, amazon, aio, cloudManager,
    variables, configurationFiles, build,
  ].flatMap { $0 }
}
