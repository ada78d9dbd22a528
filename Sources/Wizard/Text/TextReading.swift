import MailSetup

/// The rules for reading a text that a person types or pastes.
struct TextReading: Sendable {
  /// Whether capitals are lowered as they are typed.
  var lowersCapitals = false
  /// Takes the value out of a text that has more around it; nil for any other text.
  var extract: @Sendable (String) -> Extract? = { _ in nil }

  /// A value that was taken out of a text.
  struct Extract: Sendable {
    var text: String
    /// The server's port, where the text had one.
    var port: Int?

    var words: String { "Taken from the pasted text: \(text)\(port.map { ", port \($0)" } ?? "")." }
  }

  static let plain = TextReading()

  static let host = TextReading(lowersCapitals: true) { text in
    ServerText(text).map { Extract(text: $0.host, port: $0.port) }
  }

  static let address = TextReading { text in
    MailAddress.taken(from: text).map { Extract(text: $0) }
  }

  func spelled(_ text: String) -> String { lowersCapitals ? text.lowercased() : text }
}
