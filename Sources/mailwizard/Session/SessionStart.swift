import MailSetup
import Screen
import Terminal
import Wizard
import Workspace

/// The options of a session. Their defaults are those of a command line without options.
struct SessionStart {
  var folder = "."
  var demo = false
  var accessible = false
  var terminal = TerminalOptions(color: !EnvironmentVariables.askForNoColor)
  var forwards: String?
  var keys: String?
  var dumpScreen = false
  var size = Size(80, 24)
  var api = CloudAddress.adobe

  func run() throws {
    let script = try keys.map(KeyScript.init(file:))?.keys ?? []
    let imported = try forwards.map(PortForwardsBody.init(file:))
    let demo = try makeDemo()
    var isWanted = false
    let outcome = Result { () throws -> (Ending?, isUnsaved: Bool) in
      let folder = demo?.path ?? folder
      let cloud = CloudDesk(CloudCommand(folder: folder, api))
      var session = try Session(size: size, imported: imported, cloud: cloud) {
        try Project.detected(from: folder)
      }
      defer {
        isWanted = isWanted || session.saving.hasSaved
        session.inbox.stop()
      }
      let ending = try hold(&session, script)
      isWanted = ending == .kept
      return (ending, session.model.isUnsaved)
    }
    if let demo {
      isWanted ? tell(["The demo project is in \(demo.path)."]) : demo.remove()
    }
    let (ending, isUnsaved) = try outcome.get()
    try leave(ending, isUnsaved: isUnsaved)
  }

  private func hold(_ session: inout Session, _ script: [Key]) throws -> Ending? {
    if dumpScreen {
      let ending = session.play(script)
      let frame = session.model.frame
      let screen = isAscii ? Ascii.text(Ascii.dotted(frame).text) : frame.text
      try Output.write(.lines(Line.all(of: screen)))
      return ending
    }
    if asksLines { return try askLines(&session) }
    do throws(TerminalError) {
      let ending = try session.run(terminal, keys: script)
      tellFarewell(session, ending)
      return ending
    } catch {
      if case .notATerminal = error { throw error }
      let words = "mailwizard: \(error.words) Falling back to line mode."
      Output.note(.lines(words.wrapped(to: Output.columns).map { Line($0) }))
      return try askLines(&session)
    }
  }

  private var asksLines: Bool { accessible || EnvironmentVariables.askForLines && keys == nil }

  private var isAscii: Bool { terminal.ascii || Ascii.isNeeded }

  private func askLines(_ session: inout Session) throws -> Ending {
    var lines = LineSession(session, isAscii: isAscii)
    let ending = try lines.run()
    session = lines.session
    if ending != .saved { tellFarewell(session, ending) }
    return ending
  }

  /// Says goodbye. A demo project without a save is removed, so that its draft would lead nowhere,
  /// unless it is to be kept for next time.
  private func tellFarewell(_ session: Session, _ ending: Ending) {
    if demo, ending != .kept, !session.saving.hasSaved { session.drafts.drop() }
    // The folder of a demo project is named last.
    tell(
      session.farewell(ending, namesFolder: !demo) + session.outcomeOfApply(session.inbox.stop()))
  }

  /// Tells how the session ended, which is so whether or not it can be told.
  private func tell(_ lines: [Line]) { Output.tell(.lines(lines), done: "The session has ended.") }

  private func makeDemo() throws -> DemoProject? {
    guard demo else { return nil }
    if !dumpScreen, !asksLines { try Session.requireTerminal() }
    return try Blocking.value { try await DemoProject.make() }
  }

  private func leave(_ ending: Ending?, isUnsaved: Bool) throws {
    switch ending {
    case .saved: return
    case .interrupted(let signal): Terminal.die(by: signal)
    // Nothing was to be saved.
    case .discarded where !isUnsaved: return
    case .discarded, .kept, .endOfInput, nil: throw ExitStatus.findings
    }
  }
}

extension SessionStart {
  /// The session of a command line with a path or nothing, nil for any other. Such a line skips the
  /// argument parser, which would take 1.6 ms, half as long as all else until the first frame.
  init?(plain arguments: some Collection<String>) {
    guard arguments.count <= 1 else { return nil }
    self.init()
    guard let path = arguments.first else { return }
    guard path.utf8.contains(UInt8(ascii: "/")), !path.hasPrefix("-") else { return nil }
    folder = path
  }
}
