extension Explanation {
  /// Every explanation, the more specific before the more general: a cause before the exception
  /// that wraps it, a full reply before its bare code.
  package static let all =
    build + variables + configuration + oauthTokens + oauthAccounts + microsoft + google + amazon
    + providers + tls + tunnel + connection + authenticationReplies + refusals + delays
    + mailService + javaMail
}
