internal import MailSetup
internal import Screen
internal import Wizard

/// The conditions that hold for a session at any time. They are tried on copies.
extension RandomSession {
  func expectPrintable(_ lines: [String]) throws {
    let isPrintable = lines.allSatisfy {
      $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    try Broken.unless(isPrintable, "a line holds controls: \(lines)")
  }

  func checkDraft() throws {
    let read = Draft(model.draft.bytes)
    try Broken.unless(read == model.draft, "the draft holds \(read as Any) of \(model.draft)")
  }

  /// Resumes a draft that is offered, and expects all answers but the lists, which are merged with
  /// those on disk.
  func checkTaking(_ kept: Answers) throws {
    var model = model
    _ = model.update(.event(.resize(Size(80, 24))))
    _ = model.update(.event(.key(.character("r"))))
    var taken = model.plan.answers
    taken.otherForwards = kept.otherForwards
    taken.nonProxyHosts = kept.nonProxyHosts
    try Broken.unless(taken == kept, "the draft \(kept) was taken up as \(taken)")
  }

  /// Undoes changes, redoes them, and expects the session to be as it was.
  func checkUndo(_ most: Int) throws {
    var model = model
    var undone = 0
    for _ in 0..<most {
      _ = model.update(.event(.key(.control("_"))))
      if model.notice == "Nothing to undo." { break }
      undone += 1
    }
    for _ in 0..<undone { _ = model.update(.event(.key(.control("r")))) }
    try Broken.unless(
      model.plan.answers == answers, "undo and redo of \(undone) made other answers")
  }

  /// Checks that an event which is no answer leaves the answers alone.
  func checkKept(_ before: Answers, after event: Event, isSeen: Bool) throws {
    let mayChange =
      switch event {
      case .key, .paste, .burst, .mouse: isSeen
      case .resize, .resumed, .signal, .endOfInput: false
      }
    try Broken.unless(mayChange || answers == before, "\(event) changed answers")
  }
}
