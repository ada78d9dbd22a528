import MailSetup
import Platform
import Screen
import Terminal
import Wizard
import Workspace

/// A session on one project: the model, and what it needs to carry out its effects.
struct Session {
  var model: Model
  let saving: Saving
  let drafts: DraftKeeper
  let inbox: Inbox<Message>
  let cloud: CloudDesk
  let detect: () throws -> Project

  /// Finds the project; finds it again after it finished or undid a save that was cut off.
  init(
    size: Size, imported: PortForwardsBody?, cloud: CloudDesk,
    detect: @escaping () throws -> Project
  ) throws {
    self.detect = detect
    self.cloud = cloud
    inbox = try Inbox()
    var project = try detect()
    saving = try Saving(root: project.root)
    let recovery = try saving.recover()
    if recovery != nil { project = try detect() }
    let isReadOnly = saving.transaction == nil
    drafts = DraftKeeper(project: project.root, isReadOnly: isReadOnly)
    model = Model(plan: Plan(project: project, imported: imported), size: size)
    model.isReadOnly = isReadOnly
    model.notice = recovery ?? (isReadOnly ? Session.readOnly : nil)
    if let draft = drafts.read() { model.offer(draft) }
  }

  private static let readOnly =
    "Another session has this project open, so this session is read-only."

  /// Runs in the terminal until the person leaves.
  mutating func run(_ options: TerminalOptions, keys: [Key]) throws(TerminalError) -> Ending {
    var terminal = try Terminal(options)
    var effects = update(.event(.resize(terminal.size)))
    var script = keys[...]
    while true {
      for effect in effects {
        switch effect {
        case .suspend: terminal.suspend()
        case .redraw: terminal.redraw()
        case .copy(let text): terminal.copy(text)
        case .quit(let ending): return leave(ending)
        default: break
        }
      }
      terminal.show(model.frame.linked)
      if let key = script.popFirst() {
        effects = play(key)
      } else {
        effects = next(&terminal).map { update(.event($0)) } ?? []
        effects += inbox.take().flatMap { update($0) }
      }
    }
  }

  /// Waits for the next event; nil when messages came first. In the first pause after a change it
  /// keeps a draft.
  private func next(_ terminal: inout Terminal) -> Event? {
    let isKept = !model.isUnsaved || drafts.holds(model.draft)
    if let event = terminal.next(
      wakingOn: inbox.descriptor, timeout: isKept ? nil : 200)
    {
      return event
    }
    keepDraft()
    return nil
  }

  /// Plays keys without a terminal; nil if they do not leave the session.
  mutating func play(_ keys: [Key]) -> Ending? {
    for key in keys {
      for case .quit(let ending) in play(key) { return ending }
    }
    return nil
  }

  /// Presses a key and waits for all that comes of it.
  private mutating func play(_ key: Key) -> [Effect] {
    var effects = update(.event(.key(key)))
    while let message = inbox.next() { effects += update(message) }
    return effects
  }

  /// Updates the model and starts what it asks for.
  private mutating func update(_ message: Message) -> [Effect] {
    let effects = model.update(message)
    effects.forEach(start)
    return effects
  }

  /// Keeps the answers as a draft if leaving would lose them.
  func keepDraft() {
    if model.isUnsaved, !drafts.holds(model.draft) { drafts.keep(model.draft) }
  }

  /// The lines that stay on the screen.
  func farewell(_ ending: Ending?, namesFolder: Bool) -> [Line] {
    Farewell.lines(
      ending, model.plan, saved: model.savedChanges, isUnsaved: model.isUnsaved,
      keepsDraft: drafts.isKept, namesFolder: namesFolder)
  }

  /// The lines about a change of Cloud Manager that leaving the session cut off.
  func outcomeOfApply(_ messages: [Message]) -> [Line] {
    guard model.isChangingCloud else { return [] }
    return messages.flatMap { message -> [Line] in
      if case .cloudReport(let report) = message { report.lines.map { Line($0) } } else { [] }
    }
  }

  /// Drops the draft, or keeps it where the person did not choose to leave.
  func leave(_ ending: Ending) -> Ending {
    switch ending {
    case .saved, .discarded: drafts.drop()
    case .kept, .interrupted, .endOfInput: keepDraft()
    }
    return ending
  }

  /// Fails without a terminal, before anything is made for the session.
  static func requireTerminal() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.standardInput) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.standardOutput) }
  }
}

extension Frame {
  /// The frame with the links that standard output takes, which lead to files by their addresses.
  fileprivate var linked: Frame {
    var frame = self
    frame.links = Output.takesLinks ? links : []
    for index in frame.links.indices where frame.links[index].address.hasPrefix("/") {
      frame.links[index].address = frame.links[index].address.fileURI
    }
    return frame
  }
}
