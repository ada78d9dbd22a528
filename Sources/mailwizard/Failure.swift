import Wizard

/// How the process ends.
enum ExitStatus: Int32 {
  case done = 0
  /// Findings at the level asked for, or left without saving.
  case findings = 1
  /// Wrong usage, or no terminal where one is needed.
  case usage = 2
  /// Could not read or write, and nothing was changed.
  case files = 3
}

/// Why a command cannot go on: one line for people, and the exit status.
struct Failure: Error {
  let message: String
  let status: ExitStatus

  init(_ message: String, _ status: ExitStatus) {
    self.message = message.printable
    self.status = status
  }
}
