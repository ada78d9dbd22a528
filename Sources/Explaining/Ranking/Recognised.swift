/// A sign that no explanation matches, in words.
package struct Recognised: Hashable, Sendable {
  package let line: Int
  package let words: String

  /// The signs of an event that a person can look for; none where it is not about mail.
  static func all(in event: EventSigns) -> [Recognised] {
    event.signs.compactMap { sign in
      words(for: sign, isMail: event.isMail).map { Recognised(line: sign.line, words: $0) }
    }
  }

  private static func words(for sign: Sign, isMail: Bool) -> String? {
    switch sign.kind {
    case .reply:
      "the reply \(sign.names[0])\(sign.names.dropFirst(2).map { " " + $0 }.joined()) of an unknown mail server"
    case .fault: isMail ? "the exception \(sign.names[0])" : nil
    case .connection: isMail ? "a connection that failed" : nil
    case .identity: "the error \(sign.names[0]) of an identity provider"
    case .tool: sign.names[0].contains(":") ? "the error \(sign.names[0]) of a tool" : nil
    case .api, .text: nil
    }
  }
}
