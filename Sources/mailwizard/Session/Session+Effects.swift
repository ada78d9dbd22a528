import MailSetup
import Wizard
import Workspace

extension Session {
  /// Starts an effect. A save is done before the next key; git answers while the session goes on.
  func start(_ effect: Effect) {
    let root = model.plan.project.root
    switch effect {
    case .save(let changes): inbox.post(.saved(save(changes)))
    case .stage(let paths):
      inbox.start { post in post(.staged(await Repository.stage(paths, in: root))) }
    case .readStatus(let paths):
      inbox.start { post in post(.status(await Repository.status(of: paths, in: root))) }
    case .readCommitted(let paths):
      inbox.start { post in post(.committed(await Repository.committed(paths, in: root))) }
    case .dropDraft: drafts.drop()
    case .suspend, .redraw, .quit: break
    }
  }

  private func save(_ changes: [FileChange]) -> SaveOutcome {
    do {
      try saving.save(changes)
      drafts.drop()
      return .written(changes, try detect())
    } catch let error as any WordedError {
      if case Failure.notSaved(.changedOnDisk(let path, _)) = error, let project = try? detect() {
        return .conflict(path: path, project)
      }
      return .failed(error.words.printable)
    } catch {
      return .failed("Not saved.")
    }
  }
}
