import JSONText

/// A server's certificate, as curl reports it.
package struct ServerCertificate: Hashable, Sendable {
  package let subject: String
  package let names: [String]
  package let issuer: String
  /// A day such as `2049-12-31`.
  package let expires: String
  /// The reason why it was not verified; nil if it was.
  package var problem: Problem?

  package enum Problem: String, Hashable, Sendable {
    case expired, notYetValid, selfSigned, unknownIssuer, otherName, notVerified
  }

  /// Nil if curl reports no certificate. Before 7.88 it reports no names.
  init?(_ conversation: Conversation, list: String) {
    var fields = conversation.certificate
    var names: [String] = []
    // The first one is the server's own.
    for line in list.split(separator: "\n").prefix(while: { !$0.hasPrefix("-----") }) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...])
      switch line[..<colon] {
      case "X509v3 Subject Alternative Name":
        names = value.split(separator: ", ").map { name in
          String(name.drop { $0 != ":" }.dropFirst())
        }
      case let name: fields[name.lowercased()] = value
      }
    }
    guard let subject = fields["subject"] else { return nil }
    self.subject = subject
    self.names = names
    issuer = fields["issuer"] ?? ""
    expires = Self.day(fields["expire date"] ?? "")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The day of `Dec 31 23:59:59 2049 GMT`; the text itself if it has another form.
  private static func day(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count == 5, let month = months.firstIndex(of: String(words[0])),
      let day = Int(words[1]), let year = Int(words[3])
    else { return text }
    return "\(year)-\(padded(month + 1))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
