import CloudManager
import MailSetup

extension CloudContext {
  /// Names the command that removes what an earlier apply added and the project no longer has.
  func linesOfFormer(_ merge: ForwardsMerge, _ target: CloudTarget) -> [Line] {
    merge.hasFormer
      ? ["  To remove what only an earlier apply added:", "     \(removing(target))"] : []
  }

  func removing(_ target: CloudTarget) -> String {
    command.line("apply", for: [target.id], ["--remove-former"])
  }
}
