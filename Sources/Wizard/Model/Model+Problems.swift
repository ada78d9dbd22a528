import MailSetup

extension Model {
  /// Jumps to the problem after or before the cursor.
  mutating func jumpToProblem(by direction: Int) {
    guard let next = problem(by: direction) else {
      notice = "No problems."
      return
    }
    jump(to: next.place)
  }

  /// The problem after or before the cursor, round the end, and the place of its field.
  func problem(by direction: Int) -> (place: (step: Step, stop: Stop), finding: Finding)? {
    let order = { (place: (step: Step, stop: Stop)) in
      (place.step.number, place.stop.field, place.stop.part)
    }
    let here = order((step, stop))
    // Each frame asks for the next problem, and a table may have a thousand findings, all in one
    // field, so that each field is looked up once.
    var fields: [AnswerKey: (step: Step, stop: Stop)] = [:]
    for answer in Set(plan.findings.compactMap(\.answer)) {
      fields[answer] = place(of: answer, row: nil)
    }
    var problems: [(place: (step: Step, stop: Stop), finding: Finding)] = []
    for finding in plan.findings {
      guard let answer = finding.answer, var place = fields[answer] else { continue }
      place.stop.part = finding.row ?? place.stop.part
      problems.append((place, finding))
    }
    let ahead = problems.filter {
      direction > 0 ? here < order($0.place) : order($0.place) < here
    }
    let nearest = ahead.isEmpty ? problems : ahead
    return direction > 0
      ? nearest.min { order($0.place) < order($1.place) }
      : nearest.max { order($0.place) < order($1.place) }
  }
}
