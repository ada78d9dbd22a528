/// A server as people copy it: a host, with a scheme, a port or a path around it.
package struct ServerText: Hashable, Sendable {
  package let host: String
  package let port: Int?

  /// Nil if the text is more than one server, or only a host.
  package init?(_ text: String) {
    let trimmed = text.trimmingWhitespace
    guard let match = trimmed.wholeMatch(of: Self.pattern) else { return nil }
    guard match.scheme != nil || match.port != nil || match.path != nil || trimmed != text else {
      return nil
    }
    host = match.host.lowercased()
    port = match.port.flatMap { Int($0) }
  }

  private static var pattern:
    Regex<(Substring, scheme: Substring?, host: Substring, port: Substring?, path: Substring?)>
  {
    #/(?<scheme>[A-Za-z][A-Za-z0-9+.\-]*://(?:[^@/\s]*@)?)?(?<host>[A-Za-z0-9.\-]+)(?::(?<port>[0-9]{1,5}))?(?<path>/\S*)?/#
  }
}

extension MailAddress {
  /// The address in `Name <address>`, `mailto:address` or an address with white space or a
  /// separator around it; nil where there is none or nothing else.
  package static func taken(from text: String) -> String? {
    let pattern = #/(?:[^<>]*<|\s*mailto:)?\s*([^<>\s,;?]+@[^<>\s,;?]+?)\s*(?:>|\?\S*)?[\s,;]*/#
    guard let match = text.wholeMatch(of: pattern), match.1.count < text.count else { return nil }
    return String(match.1)
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
