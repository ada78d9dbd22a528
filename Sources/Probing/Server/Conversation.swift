import Bytes

/// The trace of curl: replies with the commands that they answer, and the facts of TLS. It contains
/// nothing that was sent to log in.
package struct Conversation: Hashable, Sendable {
  package struct Exchange: Hashable, Sendable {
    /// The command, such as `EHLO`; nil for the greeting.
    package let command: String?
    /// The mechanism of an `AUTH`.
    package fileprivate(set) var mechanism: String?
    package fileprivate(set) var lines: [String] = []

    /// The three digits of the last line.
    package var code: Int? { lines.last.flatMap { Int($0.prefix(3)) } }
    package var text: String { lines.joined(separator: "\n") }
  }

  package private(set) var exchanges: [Exchange] = []
  /// Such as `TLSv1.3`.
  package private(set) var tlsVersion: String?
  package private(set) var cipher: String?
  /// Whether anything of TLS came from the server.
  package private(set) var hasTLS = false
  /// Whether the server sent anything other than lines of a mail server.
  private(set) var hasData = false
  /// The lines of the trace on the certificate, by the words before the colon.
  private(set) var certificate: [String: String] = [:]

  private static let longestLine = 2000
  private static let mostLines = 500
  private static let commands: Set = [
    "EHLO", "HELO", "STARTTLS", "AUTH", "NOOP", "MAIL", "RCPT", "DATA", "QUIT",
  ]

  package init(trace: [UInt8]) {
    for line in trace.split(separator: .lineFeed) {
      let text = line.last == .carriageReturn ? line.dropLast() : line
      switch text.prefix(2) {
      case [UInt8(ascii: ">"), .space]: addCommand(text.dropFirst(2))
      case [UInt8(ascii: "<"), .space]: addReply(text.dropFirst(2))
      case [UInt8(ascii: "{"), .space]: hasData = true
      case [UInt8(ascii: "*"), .space]: addNote(Self.string(text.dropFirst(2)))
      default: break
      }
    }
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(longestLine), as: UTF8.self)
  }

  /// Anything but the name of a known command may be a secret.
  private mutating func addCommand(_ line: ArraySlice<UInt8>) {
    let words = line.split(separator: .space).prefix(2).map { String(decoding: $0, as: UTF8.self) }
    guard let name = words.first, Self.commands.contains(name) else { return }
    var exchange = Exchange(command: name)
    if name == "AUTH" { exchange.mechanism = words.dropFirst().first { Self.isMechanism($0) } }
    exchanges.append(exchange)
  }

  private mutating func addReply(_ line: ArraySlice<UInt8>) {
    if exchanges.isEmpty { exchanges.append(Exchange(command: nil)) }
    let last = exchanges.count - 1
    if exchanges[last].lines.count < Self.mostLines {
      exchanges[last].lines.append(Self.string(line))
    }
  }

  private mutating func addNote(_ note: String) {
    let connection = "SSL connection using "
    if note.contains("(IN), TLS") { hasTLS = true }
    if note.hasPrefix(connection) {
      hasTLS = true
      let parts = note.dropFirst(connection.count).split(separator: " / ")
      tlsVersion = parts.first.map(String.init)
      cipher = parts.dropFirst().first.map(String.init)
    }
    for name in ["subject", "issuer", "start date", "expire date"]
    where note.hasPrefix(" \(name): ") {
      certificate[name] = String(note.dropFirst(name.count + 3))
    }
  }

  /// The last exchange of a command.
  package func exchange(_ command: String) -> Exchange? {
    exchanges.last { $0.command == command }
  }

  package var hasReplies: Bool { exchanges.contains { !$0.lines.isEmpty } }

  /// The answer to the last EHLO that has one, without codes: those after STARTTLS count.
  private var capabilities: [[Substring]] {
    let hello = exchanges.last { $0.command == "EHLO" && $0.code == 250 }
    return (hello?.lines ?? []).dropFirst().map {
      $0.dropFirst(4).split { $0 == " " || $0 == "=" }
    }
  }

  package var mechanisms: [String] {
    var seen: [String] = []
    for words in capabilities where words.first?.uppercased() == "AUTH" {
      for word in words.dropFirst().map({ $0.uppercased() })
      where !seen.contains(word) && Self.isMechanism(word) {
        seen.append(word)
      }
    }
    return seen
  }

  /// Whether a word has the form of a mechanism's name. Source:
  /// https://www.rfc-editor.org/rfc/rfc4422#section-3.1
  private static func isMechanism(_ word: String) -> Bool {
    (1...20).contains(word.utf8.count)
      && word.utf8.allSatisfy { $0.isAlphanumeric || $0 == .minus || $0 == UInt8(ascii: "_") }
  }

  /// The largest mail that the server says it accepts, in bytes.
  package var sizeLimit: Int? {
    capabilities.first { $0.first?.uppercased() == "SIZE" }?.dropFirst().first.flatMap { Int($0) }
  }

  /// The login that the server said is good.
  var acceptedLogin: Exchange? {
    exchanges.last { exchange in
      exchange.command == "AUTH" && exchange.lines.contains { $0.hasPrefix("235") }
    }
  }

  /// The last reply that refuses something.
  package var refusal: Exchange? {
    exchanges.last { $0.command != "QUIT" && ($0.code ?? 0) >= 400 }
  }
}
