import Platform
import Workspace

extension SaveError: WordedError {
  var status: ExitStatus { .files }

  var words: String {
    switch self {
    case .failed(_, let path, let code):
      "\(path): \(unsafe String(cString: strerror(code))).\(SaveError.advice(on: code))"
    case .changedOnDisk(let path, let now):
      now == nil
        ? "\(path) was deleted on disk after mailwizard read it. Open the project again."
        : "\(path) was changed on disk after mailwizard read it. Open the project again."
    case .leavesProject(let path, let link):
      link.map {
        "\(path): the link \($0) leads out of the project. Choose a save location inside the project."
      }
        ?? "\(path) is outside the project."
    case .notAFile(let path): "\(path) is not a file, so it cannot be written. Move it elsewhere."
    case .notRestored(let cause, let failure):
      "\(cause.words) Undoing the save failed too: \(failure.words) The next start of mailwizard undoes it."
    }
  }

  /// Whether the project is as it was before the save.
  var leavesAll: Bool { if case .notRestored = self { false } else { true } }

  private static func advice(on code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: " Free some disk space, and save again."
    case EACCES, EPERM, EROFS: " Get write permission, and save again."
    default: ""
    }
  }
}

extension Recovery {
  /// Tells what was done about a save that was cut off, and about journals from elsewhere.
  var words: String {
    let files = paths.joined(separator: ", ")
    let left =
      kept.isEmpty
      ? "" : " Not touched, because they have changed since: \(kept.joined(separator: ", "))."
    let own: String? =
      switch outcome {
      case .restored: "An earlier save was interrupted and has been undone: \(files).\(left)"
      case .completed: "An earlier save was interrupted and has been completed: \(files).\(left)"
      case nil: nil
      }
    let others =
      foreign.isEmpty
      ? nil
      : "\(foreign.joined(separator: ", ")): you did not save this on this machine, so it was ignored. Delete it."
    return [own, others].compactMap(\.self).joined(separator: " ")
  }
}
