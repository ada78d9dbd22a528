import Bytes

/// One place where a rule is broken.
struct Fault: Sendable {
  /// The answer that changes it, if one does.
  var answer: AnswerKey?
  /// The row of a table's answer.
  var row: Int?
  var at: Locator
  /// The message here, if the rule's own sentence says too little.
  var message: String?
  var advice: String?
  /// The severity here, where it is not the rule's own.
  var severity: Rule.Severity?
  /// The kind here, where it is not the rule's own.
  var kind: Rule.Kind?

  init(
    _ answer: AnswerKey?, row: Int? = nil, at: Locator = .nowhere, _ message: String? = nil,
    advice: String? = nil, severity: Rule.Severity? = nil, kind: Rule.Kind? = nil
  ) {
    self.severity = severity
    self.kind = kind
    self.answer = answer
    self.row = row
    self.at = at
    self.message = message
    self.advice = advice
  }

  enum Locator: Sendable {
    case property(MailProperty)
    case forward(Int)
    case nonProxyHost(Int)
    /// A byte offset of the configuration.
    case offset(Int)
    case start
    /// A byte offset of another file.
    case place(ProjectFile, Int)
    case file(String, TextPosition)
    case nowhere

    /// A property of a file that is not the mail configuration.
    static func property(_ property: MailProperty, of file: MailFile) -> Locator {
      .offset(file.properties?.entry(property)?.offset ?? 0, of: file)
    }

    static func offset(_ offset: Int, of file: MailFile) -> Locator {
      .place(file.file, offset)
    }
  }
}
