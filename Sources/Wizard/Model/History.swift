import MailSetup

/// The answers before each change, for undo and redo across all steps.
struct History: Hashable, Sendable {
  private var present: Answers
  private var past: [Snapshot] = []
  private var future: [Snapshot] = []
  private var visit = 0

  /// Answers and the place that they were changed in.
  struct Snapshot: Hashable, Sendable {
    var answers: Answers
    var step: Step
    var stop: Stop
    /// The visit of a text that was typed into; the keys of one visit are one change.
    var visit: Int?
  }

  init(_ answers: Answers) {
    present = answers
  }

  /// Ends the visit of a text: what is typed from here on is another change.
  mutating func endVisit() { visit += 1 }

  /// Notes a change of the answers; the same answers, or those of an undo, are no change.
  mutating func note(_ answers: Answers, step: Step, stop: Stop, isTyping: Bool) {
    guard answers != present else { return }
    future = []
    if !isTyping || !hasTyped {
      past.append(
        Snapshot(answers: present, step: step, stop: stop, visit: isTyping ? visit : nil))
    }
    present = answers
  }

  /// Whether the text under the cursor changed since the cursor came.
  var hasTyped: Bool { past.last?.visit == visit }

  mutating func undo() -> Snapshot? { move(from: \.past, to: \.future) }

  mutating func redo() -> Snapshot? { move(from: \.future, to: \.past) }

  private mutating func move(
    from source: WritableKeyPath<History, [Snapshot]>,
    to target: WritableKeyPath<History, [Snapshot]>
  ) -> Snapshot? {
    guard let snapshot = self[keyPath: source].popLast() else { return nil }
    self[keyPath: target].append(
      Snapshot(answers: present, step: snapshot.step, stop: snapshot.stop, visit: nil))
    present = snapshot.answers
    return snapshot
  }
}
