extension Explanation {
  /// Every explanation, family by family.
  package static let all: [Explanation] = [
    login, loginAttempts, providerLogins, loginPolicies, relaying, sender, recipient, mailbox,
    content, delays,
    limits, accounts,
    reputation, hello, startTLS, tlsHandshake, certificates, connection, tunnel, mailService,
    mailLibrary,
    classLoading, entraTokens, entraApplications, googleTokens, graph, amazon, aio, cloudManager,
    variables, configurationFiles, build,
  ].flatMap { $0 }
}
