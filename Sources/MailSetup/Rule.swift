package import JSONText

/// One thing that can be wrong with a mail configuration: words for people, and how to see it.
package struct Rule: Sendable {
  package typealias ID = String

  package let id: ID
  package let severity: Severity
  /// What is wrong, in one sentence.
  package let what: String
  /// How to mend it, in one sentence.
  package let mend: String
  /// Where the fact is from.
  package let source: String
  /// Whether nothing is saved while it is broken.
  package let blocksSaving: Bool
  let faults: @Sendable (Subject) -> [Fault]

  init(
    _ id: ID, _ severity: Severity, blocksSaving: Bool = true, what: String, mend: String,
    source: String,
    _ faults: @escaping @Sendable (Subject) -> [Fault]
  ) {
    self.id = id
    self.severity = severity
    self.blocksSaving = blocksSaving && severity == .error
    self.what = what
    self.mend = mend
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
  var mend: String?

  init(
    _ answer: AnswerKey?, row: Int? = nil, at: Locator = .nowhere, _ message: String? = nil,
    mend: String? = nil
  ) {
    self.answer = answer
    self.row = row
    self.at = at
    self.message = message
    self.mend = mend
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
  package var mend: String

  /// The whole of it in one paragraph; a file that cannot be read is named with the place.
  package var sentence: String {
    let place = place.map {
      "\($0.path), \($0.position.words): "
    }
    return "\(isUnreadableFile ? place ?? "" : "")\(message) \(mend)"
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
  func findings(in subject: Subject) -> [Finding] {
    faults(subject).map { fault in
      Finding(
        rule: id, severity: severity, answer: fault.answer, row: fault.row,
        place: subject.place(of: fault.at),
        message: (fault.message ?? what).shortened, mend: (fault.mend ?? mend).shortened)
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
