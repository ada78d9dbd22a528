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
    let setup = Setup(project: project, answers: answers)
    mode = LineMode(model: Model(setup: setup, size: Size(80, 24)))
    say(mode.start())
  }

  var setup: Setup { mode.model.setup }

  /// How the session ended, if it did.
  var ending: Ending? {
    effects.lazy.compactMap { if case .quit(let ending) = $0 { ending } else { nil } }.first
  }

  var saves: [SaveRequest] {
    effects.compactMap { if case .save(let request) = $0 { request } else { nil } }
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
      case .save(let request):
        savesWrong = savesWrong || !setup.canSave
        receive(.saved(.written(request, setup.project.saving(request), git: [:])))
      case .readCommitted: receive(.committed([:]))
      case .stage, .dropDraft, .suspend, .redraw, .quit: break
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
  /// The project with the files of a save in its first candidate.
  func saving(_ request: SaveRequest) -> Project {
    var project = self
    for document in request.documents {
      let file = ProjectFile(path: document.path, bytes: document.bytes)
      switch document.kind {
      case .configuration: project.candidates[0].mailFiles = [file]
      case .portForwards: project.candidates[0].forwards = file
      case .answers: project.candidates[0].answers = file
      }
    }
    return project
  }
}
