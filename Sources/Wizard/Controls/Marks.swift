import MailSetup
import Screen

/// The marks before fields, values and files, and the columns that all fields share, so that values
/// are below each other.
enum Marks {
  static let focus = "▸"
  static let chosen = "*"
  static let derived = "~"
  static let error = "!"
  static let warning = "▲"
  static let gap = "•"
  static let right = "✔"
  static let mailForward = "★"
  static let fed = "▌"

  /// A mark, what the line mode has in its place, if anything, and what both mean.
  typealias Meaning = (mark: String, line: String?, words: String)

  /// The legend. In ASCII too, no two marks are the same, and none is a key.
  static let legend: [Meaning] = [
    (chosen, nil, "chosen in this session"),
    (derived, "derived, assumed", "derived from other answers, or assumed until you choose"),
    ("(text)", "(text)", "an example; nothing is entered yet"),
    (error, "Error", "an error, which blocks saving"), (warning, "Warning", "a warning"),
    (gap, "To fill in", "still to fill in"), (right, nil, "complete and correct"),
    (mailForward, forMail, "the port forward for mail"),
    (FileChange.Kind.create.mark, FileChange.Kind.create.mark, "new"),
    (FileChange.Kind.update.mark, FileChange.Kind.update.mark, "changed"),
    (FileChange.Kind.remove.mark, FileChange.Kind.remove.mark, "removed"),
    (fed, nil, "the lines that this field writes"),
    ("▾", nil, "beside a value: opens a list"),
    ("▴ ▾", nil, "at an edge: more above, more below"),
  ]

  static let forMail = "(for mail)"

  static let labelColumn = 3
  static let labelColumns = 13
  static let valueColumn = 18

  /// The mark before a value that says where it is from.
  static func origin(_ origin: Origin) -> Span {
    switch origin {
    case .chosen: Span(chosen, .changed)
    case .found, .recorded: Span(" ", .normal)
    case .derived, .assumed, .unknown: Span(derived, .muted)
    }
  }

  /// An example for an empty value; the brackets tell it from a value on terminals that cannot dim.
  static func example(_ text: String) -> String { text.isEmpty ? "" : "(\(text))" }

  /// A value with the word for its mark.
  static func words(_ value: String, _ origin: Origin) -> String {
    switch origin {
    case .derived, .unknown: "\(value), derived"
    case .assumed: "\(value), assumed"
    case .chosen, .found, .recorded: value
    }
  }

  /// The start of a field's first line: the focus mark and the label with a mark for problems.
  static func label(_ field: Field, in plan: Plan, isFocused: Bool) -> [Span] {
    [
      cursor(isFocused), problem(field.findings(in: plan).first),
      // A label is never bold, so that an arrow key draws none again.
      Span(field.label.padded(to: labelColumns + 1)),
    ]
  }

  static func cursor(_ isFocused: Bool, columns: Int = 2) -> Span {
    let mark = isFocused ? focus : " "
    return Span(
      String(repeating: " ", count: columns - 1) + mark, isFocused ? .heading : .normal)
  }

  static func role(of finding: Finding) -> Role {
    finding.severity == .error && !finding.isGap ? .error : .warning
  }

  /// Red and magenta are too pale for text on some backgrounds, so only marks have them.
  static func role(ofText finding: Finding) -> Role {
    finding.severity == .error && !finding.isGap ? .heading : .normal
  }

  static func problem(_ finding: Finding?) -> Span {
    guard let finding else { return Span(" ") }
    return Span(
      finding.isGap ? gap : finding.severity == .error ? error : warning, role(of: finding))
  }

  static func problems(_ findings: [Finding], columns: Int) -> [Row] {
    findings.filter { !$0.message.isEmpty }.flatMap { finding in
      finding.sentence.wrapped(to: columns - 3).enumerated().map { index, line in
        let mark = index == 0 ? problem(finding) : Span(" ")
        return Row([Span(" "), mark, Span(" \(line)", role(ofText: finding))])
      }
    }
  }
}
