import Bytes

/// The pattern that a forward's `name` must match in Cloud Manager's API.
package enum HostName {
  /// The reason why a name is refused; nil if it matches the pattern.
  package static func flaw(in name: String) -> Flaw? {
    if isTaken(name) && !isTooLong(name) { return nil }
    if name.isEmpty { return .empty }
    if isTooLong(name) { return .tooLong }
    if name.contains("://") { return .url }
    if name.contains(":") { return .colon }
    if name.contains("*") { return .wildcard }
    if name.contains(where: \.isWhitespace) { return .whiteSpace }
    if name.contains(where: { $0.isASCII && $0.isUppercase }) { return .upperCase }
    if let other = name.first(where: { !allowed($0) && $0 != "." && $0 != "-" }) {
      return .character(other)
    }
    return .label
  }

  /// Whether it is longer than DNS allows: 63 bytes between dots, 253 in all.
  private static func isTooLong(_ name: String) -> Bool {
    name.utf8.count > 63
      && (name.utf8.count > 253
        || name.utf8.split(separator: .dot).contains { $0.count > 63 })
  }

  /// Whether a name matches the pattern: labels of `a-z0-9-` between dots, with no hyphen at an
  /// end.
  private static func isTaken(_ name: String) -> Bool {
    var before = UInt8.dot
    for byte in name.utf8 {
      let isMark = byte == .dot || byte == .minus
      guard isMark || byte.isDigit || byte.isLetter && byte == byte.lowercased else { return false }
      if isMark, before == .dot || before == .minus && byte == .dot { return false }
      before = byte
    }
    return before != .dot && before != .minus
  }

  enum Privacy: Hashable, Sendable {
    /// An address of RFC 1918, or one that carriers share (RFC 6598). A forward's name is never an
    /// IPv6 address.
    case address
    /// A name that public DNS does not have, as RFC 6762 (appendix G) and RFC 8375 list them.
    case name
  }

  /// The reason why a name belongs to a private network; nil if it is not known to.
  static func privacy(of name: String) -> Privacy? {
    if isOfAEM(name) || flaw(in: name) != nil { return nil }
    let labels = name.utf8.split(separator: .dot).map { Substring($0) }
    let numbers = labels.compactMap { UInt8($0) }
    if labels.count == 4, numbers.count == 4 {
      let isPrivate =
        numbers[0] == 10 || numbers[0] == 172 && (16...31).contains(numbers[1])
        || numbers[0] == 192 && numbers[1] == 168
        || numbers[0] == 100 && (64...127).contains(numbers[1])
      return isPrivate ? .address : nil
    }
    return labels.count == 1 || privateDomains.contains { name.hasSuffix(".\($0)") } ? .name : nil
  }

  private static let privateDomains = [
    "local", "internal", "corp", "lan", "intranet", "private", "home", "home.arpa",
  ]

  /// Whether a name is the machine itself, its link, the tunnel, or AEM's own host.
  static func isOfAEM(_ name: String) -> Bool {
    name == Placeholder.proxyHost.defaultValue || name.hasSuffix(aemDomain) || isLoopback(name)
      || isLinkLocal(name)
  }

  /// The meaning of a name of AEM or of the machine itself.
  static func meaning(of name: String) -> String {
    if name.hasSuffix(aemDomain) { return "a host of AEM as a Cloud Service" }
    if isLinkLocal(name) { return "a link-local address, which no other network can reach" }
    return isLoopback(name) ? "the connecting machine itself" : "AEM's own end of the tunnel"
  }

  /// Whether a name is an address of the connecting machine's own link (RFC 3927).
  private static func isLinkLocal(_ name: String) -> Bool {
    name.hasPrefix("169.254.") && name.utf8.allSatisfy { $0.isDigit || $0 == .dot }
  }

  private static let aemDomain = ".adobeaemcloud.com"

  private static func isLoopback(_ name: String) -> Bool {
    let isAddress = name.utf8.allSatisfy { $0.isDigit || $0 == .dot }
    return name == "localhost" || name.hasSuffix(".localhost")
      || isAddress && (name.hasPrefix("127.") || name.hasPrefix("0."))
  }

  package enum Flaw: Hashable, Sendable {
    case empty, tooLong, url, colon, wildcard, whiteSpace, upperCase, label
    case character(Character)
  }

  private static func allowed(_ character: Character) -> Bool {
    character.isASCII && (character.isLowercase || character.isNumber)
  }

  /// Whether an entry of `nonProxyHosts` covers a host: the same name, or `*.` before its domain.
  package static func pattern(_ pattern: String, covers host: String) -> Bool {
    let pattern = pattern.lowercased()
    let host = host.lowercased()
    if pattern.hasPrefix("*") { return host.hasSuffix(pattern.dropFirst()) }
    if pattern.hasSuffix("*") { return host.hasPrefix(pattern.dropLast()) }
    return pattern == host
  }
}
