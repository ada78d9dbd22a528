import ArgumentParser
import CloudManager

/// The address that requests are sent to, without a slash at its end.
struct CloudAddress: Hashable, ExpressibleByArgument, CustomStringConvertible {
  let description: String

  static let adobe = CloudAddress("https://cloudmanager.adobe.io")

  private init(_ text: String) { description = text }

  /// An address of HTTPS; one of HTTP only on this machine, since the token is sent with each request.
  init?(argument: String) {
    let text = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard CloudCredentials.isValue(text), parts.count >= 3, parts[1].isEmpty, !parts[2].isEmpty,
      !text.contains(where: { "?#@\\".contains($0) })
    else { return nil }
    switch parts[0] {
    case "https:": break
    case "http:" where Self.isOfThisMachine(parts[2]): break
    default: return nil
    }
    description = text
  }

  /// Whether no proxy on the way could read the token.
  var isEncrypted: Bool { description.hasPrefix("https:") }

  /// The protocol that curl may use, in its words.
  var protocols: String { isEncrypted ? "=https" : "=http" }

  private static func isOfThisMachine(_ host: Substring) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { name in
      host == name
        || host.hasPrefix("\(name):") && host.dropFirst(name.count + 1).allSatisfy(\.isNumber)
    }
  }
}
