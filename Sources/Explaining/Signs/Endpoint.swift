import Bytes

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
        "host not found", "host or domain name not found", "unresolved address",
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

/// The kind of machine that a connection was to lead to.
enum Destination: CaseIterable, Sendable {
  /// The host in front of Adobe's port forwards.
  case tunnel
  /// The own machine.
  case local
  /// A mail server, from AEM, without the port forward.
  case direct
  /// A mail server, from another program than AEM.
  case server
  case unknown

  static let elsewhere = allCases.filter { $0 != .tunnel && $0 != .local }
}

/// A host and a port in a line.
struct Endpoint {
  let host: String
  let port: Int?
  let line: Int

  func destination(isJava: Bool) -> Destination {
    switch host {
    case "proxy.tunnel": .tunnel
    case "localhost", "127.0.0.1", "::1", "0.0.0.0": .local
    default: isJava ? .direct : .server
    }
  }

  private static let notHosts = [".java", ".py", ".js", ".kt", ".php", ".swift", ".cs", ".go"]

  /// The endpoints in a line: `host:587`, `host, port: 587`, `host, 587`, `host port 587`.
  static func all(in line: ArraySlice<UInt8>, number: Int) -> [Endpoint] {
    var endpoints: [Endpoint] = []
    var index = line.startIndex
    while let digit = line[index...].firstIndex(where: \.isDigit) {
      let run = line[digit...].prefix(while: \.isDigit)
      index = run.endIndex
      guard (2...5).contains(run.count), let port = Int(String(decoding: run, as: UTF8.self)),
        let before = line[..<digit].last, !before.isAlphanumeric,
        let host = host(before: line[..<digit])
      else { continue }
      endpoints.append(Endpoint(host: host, port: port, line: number))
    }
    return endpoints
  }

  /// The host behind a word that announces one: `UnknownHostException: smtp.example.com`.
  static func named(in line: ArraySlice<UInt8>, number: Int) -> Endpoint? {
    for mark in [
      "UnknownHostException: ", "Unknown SMTP host: ", "resolve host: ", "ENOTFOUND ",
      "EAI_AGAIN ", "identity of server: ",
      "Host or domain name not found. Name service error for name=",
    ] {
      guard let start = line.firstRange(of: mark) else { continue }
      let host = line[start.upperBound...].prefix(while: isPartOfHost)
      if !host.isEmpty { return Endpoint(host: text(host), port: nil, line: number) }
    }
    return nil
  }

  private static func host(before text: ArraySlice<UInt8>) -> String? {
    var rest = text
    var hasMark = false
    func isMark(_ byte: UInt8) -> Bool { byte.isBlank || ":,\"'".utf8.contains(byte) }
    while let last = rest.last, isMark(last) {
      hasMark = hasMark || !last.isBlank
      rest = rest.dropLast()
    }
    if rest.suffix(4).map(\.lowercased).elementsEqual("port".utf8) {
      hasMark = true
      rest = rest.dropLast(4)
      while let last = rest.last, isMark(last) { rest = rest.dropLast() }
    }
    if rest.last == .closeBracket, let open = rest.lastIndex(of: .openBracket) {
      rest = rest[..<open]
    }
    guard hasMark else { return nil }
    let host = rest.suffix(while: isPartOfHost)
    let name = Self.text(host)
    let isHost =
      name == "localhost"
      || name.contains(".") && !name.hasPrefix(".") && !name.hasSuffix(".")
        && (name.utf8.contains(where: \.isLetter) || name.utf8.count(where: { $0 == .dot }) == 3)
    return isHost && !notHosts.contains(where: name.hasSuffix) ? name : nil
  }

  private static func text(_ host: ArraySlice<UInt8>) -> String {
    String(decoding: host.map(\.lowercased), as: UTF8.self)
  }

  private static func isPartOfHost(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .dot || byte == .minus || byte == UInt8(ascii: "_")
  }
}

extension ArraySlice<UInt8> {
  func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[((lastIndex { !belongs($0) }).map { $0 + 1 } ?? startIndex)...]
  }

  func firstRange(of text: String) -> Range<Int>? {
    guard let first = text.utf8.first else { return nil }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: text.utf8) { return index..<(index + text.utf8.count) }
      start = index + 1
    }
    return nil
  }
}
