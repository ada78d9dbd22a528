/// The way in which a connection failed.
enum Outcome: CaseIterable, Sendable {
  case unknownHost, refused, unreachable, silent, timedOut, reset, closed
  /// Nothing more is said.
  case failed

  private static let table = allCases.map { (outcome: $0, phrases: $0.phrases) }

  /// The words for it, of Java, the C library, curl, Python and Node.
  private var phrases: [Phrase] {
    switch self {
    case .unknownHost:
      [
        "UnknownHostException", "unknown smtp host", "name or service not known",
        "could not|couldn resolve host|hostname|proxy", "couldn t resolve host",
        "nodename nor servname", "enotfound", "eai_again", "eai again", "getaddrinfo failed",
        "temporary failure in name resolution", "no such host is known", "no such host",
        "host not found", "nxdomain", "host or domain name not found", "unresolved address",
        "UnresolvedAddressException", "der name oder der dienst ist nicht bekannt",
        "could not be resolved", "no address associated with hostname",
      ]
    case .refused:
      [
        "connection refused", "econnrefused", "actively refused", "verbindungsaufbau abgelehnt",
        "connexion refusée", "conexión rehusada", "connection was refused",
      ]
    case .unreachable:
      [
        "network is unreachable", "no route to host", "enetunreach", "ehostunreach",
        "NoRouteToHostException", "network unreachable", "host is unreachable",
        "permission denied connect",
      ]
    case .silent:
      [
        "read timed out", "SocketTimeoutException read", "with 0 bytes received",
        "timeout waiting for server response", "greeting never received",
        "no response from smtp server", "timed out while receiving",
        "timeout while waiting for the server",
      ]
    case .timedOut:
      [
        "connect timed out", "connection timed out", "operation timed out", "etimedout",
        "timeout was reached", "connection timeout", "connect timeout", "timed out",
        "connectiontimeout", "zeitüberschreitung", "SocketTimeoutException",
        "did not properly respond after",
      ]
    case .reset:
      [
        "connection reset", "econnreset", "broken pipe", "connection aborted", "epipe",
        "forcibly closed", "connection was aborted", "ECONNABORTED",
      ]
    case .closed:
      [
        "eof", "response 1", "unexpectedly closed", "EOFException", "closed the connection",
        "connection unexpectedly closed", "lost connection", "socket close",
        "server closed", "connection closed", "response reading failed",
      ]
    case .failed: []
    }
  }

  static func inWords(_ words: Words) -> (Outcome, line: Int)? {
    for (outcome, phrases) in table {
      if let line = words.line(of: phrases) { return (outcome, line) }
    }
    return nil
  }
}
