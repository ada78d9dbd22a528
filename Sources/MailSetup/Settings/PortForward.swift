/// One entry of `portForwards`: what AEM sends to `portOrig` reaches `name` at `portDest`.
package struct PortForward: Hashable, Sendable {
  package var name: String { didSet { nameFlaws = Flaws(name: name) } }
  package var portDest: Int?
  package var portOrig: Int?
  /// Told once for each name, since there may be a thousand.
  private var nameFlaws: Flaws

  package init(name: String, portDest: Int?, portOrig: Int?) {
    self.name = name
    self.portDest = portDest
    self.portOrig = portOrig
    nameFlaws = Flaws(name: name)
  }

  /// Ports that AEM may connect to. The API also takes 31000; Adobe's pages end at 30999.
  package static let origins = 30000...30999

  /// How many forwards fit beside the one that carries mail.
  package static let mostOthers = origins.count - 1

  /// The origin to propose for a destination port: 30000 and its last three digits (30465 for 465,
  /// 30525 for 2525), else the first that is free; nil where all are taken.
  package static func proposedOrigin(for portDest: Int, taken: [Int]) -> Int? {
    let natural = 30000 + max(0, portDest) % 1000
    if !taken.contains(natural) { return natural }
    var ports = PortSet()
    for port in taken { ports.insert(port) }
    return origins.dropFirst().first { ports.insert($0) }
  }

  /// Whether both reach the same port of the same server, whatever their origins.
  package func reachesSame(as other: PortForward) -> Bool {
    portDest == other.portDest && name == other.name
  }
}

extension PortForward {
  /// What can be wrong with a forward by itself; a rule has the words for each.
  struct Flaws: OptionSet, Hashable, Sendable {
    var rawValue: UInt8

    static let name = Flaws(rawValue: 1)
    static let sendGridSlip = Flaws(rawValue: 2)
    static let destination = Flaws(rawValue: 4)
    static let origin = Flaws(rawValue: 8)
    static let lastOrigin = Flaws(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(name: String) {
      self = HostName.flaw(in: name) == nil ? [] : .name
      if name == "smtp.sendgrid.com" { insert(.sendGridSlip) }
    }
  }

  var flaws: Flaws {
    var flaws = nameFlaws
    if !(1...65535).contains(portDest ?? 0) { flaws.insert(.destination) }
    if portOrig == 31000 {
      flaws.insert(.lastOrigin)
    } else if !PortForward.origins.contains(portOrig ?? 0) {
      flaws.insert(.origin)
    }
    return flaws
  }
}

/// The pattern that Cloud Manager's API holds a forward's `name` to.
package enum HostName {
  /// Why a name is refused; nil where the pattern takes it.
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

  /// Whether it is longer than the name system's names: 63 bytes between dots, 253 in all.
  private static func isTooLong(_ name: String) -> Bool {
    name.utf8.count > 63
      && (name.utf8.count > 253
        || name.utf8.split(separator: UInt8(ascii: ".")).contains { $0.count > 63 })
  }

  /// Whether the pattern takes a name: labels of `a-z0-9-` between dots, with no hyphen at an end.
  private static func isTaken(_ name: String) -> Bool {
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    var last = dot
    let isTaken = unsafe name.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.allSatisfy { byte in
        defer { last = byte }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          return true
        case hyphen: return last != dot
        case dot: return last != dot && last != hyphen
        default: return false
        }
      }
    }
    return isTaken == true && last != dot && last != hyphen
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
