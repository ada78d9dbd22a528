package import Bytes
package import JSONText

/// One thing that can be wrong with a mail configuration: words for people, and how to see it.
package struct Rule: Sendable {
  package typealias ID = String

  package let id: ID
  package let severity: Severity
  /// What is wrong, in one sentence.
  package let what: String
  /// How to mend it, in one sentence.
  package let advice: String
  /// Where the fact is from.
  package let source: String
  /// Whether nothing is saved while it is broken.
  package let blocksSaving: Bool
  let faults: @Sendable (RuleContext) -> [Fault]

  init(
    _ id: ID, _ severity: Severity, blocksSaving: Bool = true, what: String, advice: String,
    source: String,
    _ faults: @escaping @Sendable (RuleContext) -> [Fault]
  ) {
    self.id = id
    self.severity = severity
    self.blocksSaving = blocksSaving && severity == .error
    self.what = what
    self.advice = advice
    self.source = source
    self.faults = faults
  }

  package enum Severity: String, Hashable, Sendable, Comparable {
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }
}

/// One place where a rule is broken.
struct Fault: Sendable {
  var answer: AnswerKey?
  /// The row of a table's answer.
  var row: Int?
  var at: Locator
  /// What is wrong here, where the rule's own sentence says too little.
  var message: String?
  var advice: String?

  init(
    _ answer: AnswerKey?, row: Int? = nil, at: Locator = .nowhere, _ message: String? = nil,
    advice: String? = nil
  ) {
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
    case file(String, TextPosition)
    case nowhere
  }
}

/// A broken rule with its words and its place.
package struct Finding: Hashable, Sendable {
  package var rule: Rule.ID
  package var severity: Rule.Severity
  package var answer: AnswerKey?
  package var row: Int?
  package var place: Place?
  package var message: String
  package var advice: String

  /// The whole of it in one paragraph; a file that cannot be read is named with the place.
  package var sentence: String {
    let place = place.map {
      "\($0.path), \($0.position.words): "
    }
    return "\(isUnreadableFile ? place ?? "" : "")\(message) \(advice)"
  }

  /// Whether a file on disk is at fault, which no answer changes.
  package var isOfFile: Bool { isUnreadableFile || rule == "two-formats" }

  private var isUnreadableFile: Bool { rule == "json-invalid" || rule == "legacy-invalid" }

  /// Whether something is still to be filled in, rather than wrong.
  package var isGap: Bool { rule == "host-missing" || rule == "from-missing" }

  package struct Place: Hashable, Sendable, Comparable {
    /// Path relative to the project's root.
    package var path: String
    package var position: TextPosition

    package init(path: String, position: TextPosition) {
      self.path = path
      self.position = position
    }

    package static func < (left: Self, right: Self) -> Bool {
      if left.path == right.path { return left.position < right.position }
      return left.path.split(separator: "/").lexicographicallyPrecedes(
        right.path.split(separator: "/"))
    }
  }
}

extension Rule {
  func findings(in context: RuleContext) -> [Finding] {
    faults(context).map { fault in
      Finding(
        rule: id, severity: severity, answer: fault.answer, row: fault.row,
        place: context.place(of: fault.at),
        message: (fault.message ?? what).shortened, advice: (fault.advice ?? advice).shortened)
    }
  }

  package static func named(_ id: ID) -> Rule? {
    all.first { $0.id == id }
  }
}

extension String {
  /// The text with what it quotes at length cut out of its middle.
  fileprivate var shortened: String {
    utf8.count > 600 && count > 300 ? "\(prefix(150))…\(suffix(150))" : self
  }
}
