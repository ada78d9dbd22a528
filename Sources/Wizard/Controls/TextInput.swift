import MailSetup

/// A text that is being written into the answers.
struct TextInput: Sendable {
  var text: String
  /// Shown while nothing is written.
  var placeholder = ""
  var accepts: @Sendable (Character) -> Bool = { !$0.isNewline }
  var limit = 500
  var reading = TextReading.plain
  var store: @Sendable (String, Plan, inout Answers) -> Void
  /// Stores a port that was pasted with the text.
  var storePort: @Sendable (Int, Plan, inout Answers) -> Void = { _, _, _ in }

  static let isDigit: @Sendable (Character) -> Bool = { $0.isASCII && $0.isNumber }
}
