import MailSetup
import Platform
import Workspace

/// Saves into a project, or recovers it, in a process that tests can kill or confine.
///
/// `saving-probe [--nobody] ROOT [PATH BEFORE AFTER]...`, with `-` for no file; without changes it
/// recovers. Says what it did on standard output; ends with 0, 1 for an error, 4 for a project
/// that another session has.
@main struct SavingProbe {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--nobody" {
      arguments = arguments.dropFirst()
      guard setgroups(0, nil) == 0, setgid(65534) == 0, setuid(65534) == 0 else { exit(2) }
    }
    guard let root = arguments.popFirst() else { exit(2) }
    do {
      guard let lock = try ProjectLock(root: root) else { exit(4) }
      let transaction = Transaction(lock)
      if arguments.isEmpty {
        let recovery = try transaction.recover()
        print(recovery.map { "\($0)" } ?? "nothing to recover")
      } else {
        try transaction.commit(changes(Array(arguments)))
        print("saved")
      }
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func changes(_ arguments: [String]) -> [FileChange] {
    stride(from: 0, to: arguments.count - 2, by: 3).map { index in
      FileChange(
        arguments[index], before: content(arguments[index + 1]),
        after: content(arguments[index + 2]))
    }
  }

  private static func content(_ argument: String) -> [UInt8]? {
    argument == "-" ? nil : Array(argument.utf8)
  }
}
