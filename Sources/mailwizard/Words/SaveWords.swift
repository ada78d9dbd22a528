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
        ? "\(path) was removed since it was read. Open the project again."
        : "\(path) was changed by somebody else since it was read. Open the project again."
    case .leavesProject(let path, let link):
      link.map { "\(path): the link \($0) leads out of the project. Save into the project itself." }
        ?? "\(path) lies outside the project."
    case .notAFile(let path): "\(path) is no file, though one should be there. Move it away."
    case .notRestored(let cause, let failure):
      "\(cause.words) Going back failed too: \(failure.words) The next start goes back."
    }
  }

  /// Whether the project is as it was before the save.
  var leavesAll: Bool { if case .notRestored = self { false } else { true } }

  private static func advice(on code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: " Make room and save again."
    case EACCES, EPERM, EROFS: " Give yourself the right to write there and save again."
    default: ""
    }
  }
}

extension Recovery {
  /// Tells what was done about a save that was cut off, and about journals from elsewhere.
  var words: String {
    let files = paths.joined(separator: ", ")
    let left =
      kept.isEmpty ? "" : " Changed since then and left alone: \(kept.joined(separator: ", "))."
    let own: String? =
      switch outcome {
      case .restored: "An earlier save was cut off; \(files) are as they were before it.\(left)"
      case .completed: "An earlier save was cut off and is finished now: \(files).\(left)"
      case nil: nil
      }
    let others =
      foreign.isEmpty
      ? nil
      : "No save of yours on this machine has made \(foreign.joined(separator: ", ")): left alone. Remove it."
    return [own, others].compactMap(\.self).joined(separator: " ")
  }
}
