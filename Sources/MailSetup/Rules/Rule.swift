/// A possible fault of a mail configuration: its words, the test for it, and the fix if the files
/// tell the right value.
package struct Rule: Sendable {
  package typealias ID = String

  package let id: ID
  package let severity: Severity
  package let kind: Kind
  /// The ways out that it applies to.
  package let ways: Ways
  /// Says in one sentence what is wrong.
  package let what: String
  /// Says in one sentence what to do.
  package let advice: String
  /// The address of the page that has the fact.
  package let source: String
  let fix: Fix?
  let faults: @Sendable (RuleContext) -> [Fault]

  init(
    _ id: ID, _ severity: Severity, _ kind: Kind = .blocking, for ways: Ways = .all,
    what: String, advice: String, source: String, fix: Fix? = nil,
    _ faults: @escaping @Sendable (RuleContext) -> [Fault]
  ) {
    self.id = id
    self.severity = severity
    self.kind = kind
    self.ways = ways
    self.what = what
    self.advice = advice
    self.source = source
    self.fix = fix
    self.faults = faults
  }

  package enum Severity: String, Hashable, Sendable, Comparable {
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }

  package enum Kind: Hashable, Sendable {
    /// An error of this kind keeps a plan from being saved.
    case blocking
    /// The fault was in the file before and can stay while others are saved.
    case tolerated
    /// Something is still to be filled in, rather than wrong.
    case gap
    /// A file on disk cannot be read, and no answer changes that.
    case unreadable
    /// Another file on disk is in the way, and no answer but its removal changes that.
    case otherFile
    /// AEM as a Cloud Service never reads the file where it is.
    case notDeployed
  }

  /// Every rule, in the order that findings are shown.
  package static let all = [
    answers, networking, ports, tls, sender, credentials, oauth, files, formats, folders,
  ].flatMap { $0 }

  /// The most faults of one rule in one file that are reported one by one.
  static let mostFaults = 2000

  package static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }

  package var isFixable: Bool { fix != nil }

  /// Whether it applies to each of the ways out that a file can mean.
  func holds(for possible: [(transport: Transport, login: Login)]) -> Bool {
    possible.allSatisfy { ways.contain($0.transport, $0.login) }
  }

  func findings(in context: RuleContext) -> [Finding] {
    guard holds(for: context.ways) else { return [] }
    var faults = faults(context)
    if faults.count > Rule.mostFaults {
      let more = faults.count - Rule.mostFaults
      faults.removeLast(more - 1)
      faults[Rule.mostFaults].message = "There are \(more) more. \(what)"
    }
    let positions = faults.count > 20 ? context.positions : nil
    return faults.map { fault in
      Finding(
        rule: id, severity: fault.severity ?? severity, kind: fault.kind ?? kind,
        answer: fault.answer,
        row: fault.row,
        place: context.place(of: fault.at, positions),
        message: context.secrets.masked(fault.message ?? what).shortened,
        advice: context.secrets.masked(fault.advice ?? advice).shortened)
    }
  }
}

extension String {
  /// The text without its middle where it quotes at length.
  fileprivate var shortened: String {
    utf8.count > 600 && count > 300 ? "\(prefix(150))…\(suffix(150))" : self
  }
}
