import Bytes

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
