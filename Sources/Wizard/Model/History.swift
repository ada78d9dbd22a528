import MailSetup

/// The answers before each change, for undo and redo across all steps.
struct History: Hashable, Sendable {
  private var present: Answers
  private var past: [Entry] = []
  private var future: [Entry] = []
  private var visit = 0

  /// Answers and the place that they were changed in.
  struct Entry: Hashable, Sendable {
    var answers: Answers
    var step: Step
    var stop: Stop
    /// Keys typed into one text in one visit are one change.
    var visit: Int?
  }

  init(_ answers: Answers) {
    present = answers
  }

  /// Ends the visit: what is typed from here on is another change.
  mutating func endVisit() { visit += 1 }

  /// Takes note of the answers after a key; the same answers, or those of an undo, are no change.
  mutating func note(_ answers: Answers, step: Step, stop: Stop, isTyping: Bool) {
    guard answers != present else { return }
    future = []
    if !isTyping || past.last?.visit != visit {
      past.append(
        Entry(answers: present, step: step, stop: stop, visit: isTyping ? visit : nil))
    }
    present = answers
  }

  /// Whether the text under the cursor changed since the cursor came.
  var hasTyped: Bool { past.last?.visit == visit }

  mutating func undo() -> Entry? { move(from: \.past, to: \.future) }

  mutating func redo() -> Entry? { move(from: \.future, to: \.past) }

  private mutating func move(
    from source: WritableKeyPath<History, [Entry]>, to target: WritableKeyPath<History, [Entry]>
  ) -> Entry? {
    guard let entry = self[keyPath: source].popLast() else { return nil }
    self[keyPath: target].append(
      Entry(answers: present, step: entry.step, stop: entry.stop, visit: nil))
    present = entry.answers
    return entry
  }
}
