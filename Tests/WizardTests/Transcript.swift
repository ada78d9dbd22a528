import MailSetup
import Screen
import TestKit
import Wizard

/// A session in lines without a terminal: what was said and typed, as one would read it.
struct Transcript {
  private(set) var mode: LineMode
  private(set) var text = ""
  /// The lines alone that were said.
  private(set) var said = ""
  /// All effects so far.
  private(set) var effects: [Effect] = []
  /// Whether a save was asked for that the rules forbid.
  private(set) var savesWrong = false

  init(_ project: Project = .sample, answers: Answers = Answers()) {
    let plan = Plan(project: project, answers: answers)
    mode = LineMode(model: Model(plan: plan, size: Size(80, 24)))
    say(mode.start())
  }

  var plan: Plan { mode.model.plan }

  /// The ending of the session; nil if it has not ended.
  var ending: Ending? {
    effects.lazy.compactMap { if case .quit(let ending) = $0 { ending } else { nil } }.first
  }

  var saves: [[FileChange]] {
    effects.compactMap { if case .save(let changes) = $0 { changes } else { nil } }
  }

  /// Types lines until the session ends; an empty line is Enter alone.
  mutating func type(_ lines: [String]) {
    for line in lines where ending == nil {
      text += "\(mode.prompt) \(line)".trimmed + "\n"
      take(mode.answer(line))
    }
  }

  mutating func type(_ lines: String...) { type(lines) }

  mutating func endInput() {
    text += "\(mode.prompt)\n"
    take(mode.answer(nil))
  }

  mutating func receive(_ outcome: Message) { take(mode.receive(outcome)) }

  private mutating func take(_ reply: LineMode.Reply) {
    say(reply.lines)
    effects += reply.effects
    for effect in reply.effects {
      switch effect {
      case .save(let changes):
        savesWrong = savesWrong || !plan.canSave
        receive(.saved(.written(changes, plan.project.saving(changes))))
      case .detect: receive(.detected(plan.project))
      case .readStatus: receive(.status([:]))
      case .readCommitted: receive(.committed([:]))
      case .test(let host, let port, _):
        receive(.tested(ServerTest(host: host, port: port, words: "Asked.", mode: .startTLS)))
      case .askCloud:
        receive(.cloudProgress("Asking Cloud Manager about environment 111 (dev)."))
        receive(.cloudReport(.sample))
      case .applyToCloud: receive(.cloudReport(CloudReport(lines: ["Applied."])))
      case .stage, .cancelTest, .cancelCloud, .dropDraft, .copy, .suspend, .redraw, .quit: break
      }
    }
  }

  private mutating func say(_ lines: [String]) {
    let lines = lines.map { "\($0)\n" }.joined()
    text += lines
    said += lines
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

extension Project {
  /// The project with the files of a save in its first config home.
  func saving(_ changes: [FileChange]) -> Project {
    var project = self
    for change in changes {
      let file = ProjectFile(path: change.path, bytes: change.after ?? [])
      switch change.file {
      case ManagedFile.mailConfiguration.id: project.homes[0].mailFiles = [file]
      case ManagedFile.portForwards.id: project[.portForwards, of: project.homes[0]] = file
      case ManagedFile.record.id: project[.record, of: project.homes[0]] = file
      default: break
      }
    }
    return project
  }
}
