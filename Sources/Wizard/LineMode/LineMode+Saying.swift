import MailSetup
import Screen

extension LineMode {
  /// A paragraph, wrapped between words. One with a longer address stays whole, so that it can be
  /// copied. Secrets are hidden first, as wrapping would cut them.
  mutating func say(_ text: String) {
    let text = model.plan.secrets.masked(text)
    let isLong = text.split(separator: " ").contains { $0.count > LineMode.columns }
    say(isLong ? [text] : text.wrapped(to: LineMode.columns))
  }

  mutating func say(error: String) { say("Error: \(error)") }

  /// A problem with the step where it is solved.
  mutating func say(_ finding: Finding) {
    say((finding.step.map { "Step \($0.number), \($0.title). " } ?? "") + finding.words)
  }

  /// Lines that stay whole, since paths and commands are copied.
  mutating func say(_ lines: [String]) {
    self.lines += lines.map(\.printable)
  }

  /// Rows, whose texts are wrapped already.
  mutating func say(_ rows: [Row]) {
    say(rows.map { model.plan.drawnSecrets.masked($0.spans.map(\.text).joined().trimmedEnd) })
  }

  mutating func say(_ notes: [Note]) {
    for note in notes { note.isPath ? say(["  \(note.text)"]) : say(note.text) }
  }
}

extension StringProtocol {
  /// The text up to the last character that is no white space.
  var trimmedEnd: SubSequence {
    lastIndex { !$0.isWhitespace }.map { self[...$0] } ?? self[..<startIndex]
  }
}
