import MailSetup
import Screen

/// The columns that all fields share, so that values stand below each other.
enum Marks {
  static let focus = "▸"
  static let labelColumns = 13
  static let valueColumn = 18

  /// The mark before a value that says where it is from.
  static func origin(_ origin: Origin) -> Span {
    switch origin {
    case .chosen: Span("*", .changed)
    case .found, .recorded: Span(" ", .normal)
    case .derived, .unknown: Span("~", .muted)
    }
  }

  /// An example for an empty value; the brackets tell it from a value on terminals that cannot dim.
  static func example(_ text: String) -> String { text.isEmpty ? "" : "(\(text))" }

  /// A value with the word for its mark.
  static func words(_ value: String, _ origin: Origin) -> String {
    value.isEmpty ? "empty" : [.derived, .unknown].contains(origin) ? "\(value), derived" : value
  }

  /// The start of a field's first line: the focus mark and the label with a mark for problems.
  static func label(_ field: Field, in plan: Plan, isFocused: Bool) -> [Span] {
    [
      cursor(isFocused), problem(field.findings(in: plan).first),
      Span(field.label.padded(to: labelColumns + 1), isFocused ? .heading : .normal),
    ]
  }

  static func cursor(_ isFocused: Bool) -> Span {
    Span(isFocused ? " \(focus)" : "  ", isFocused ? .heading : .normal)
  }

  static func role(of finding: Finding) -> Role {
    finding.severity == .error && !finding.isGap ? .error : .warning
  }

  static func problem(_ finding: Finding?) -> Span {
    guard let finding else { return Span(" ") }
    return Span(finding.isGap ? "•" : finding.severity == .error ? "!" : "?", role(of: finding))
  }

  /// The problems of the focused field, below it.
  static func problems(of field: Field, in plan: Plan, columns: Int) -> [Row] {
    problems(field.findings(in: plan), columns: columns)
  }

  static func problems(_ findings: [Finding], columns: Int) -> [Row] {
    findings.flatMap { finding in
      let mark = problem(finding)
      let lines = finding.sentence.wrapped(to: columns - 3).enumerated()
      return lines.map { Row("\($0 == 0 ? " \(mark.text) " : "   ")\($1)", mark.role) }
    }
  }
}
