/// One save location of a plan: the files that are there, and the settings that hold.
package struct LocationPlan: Hashable, Sendable {
  /// Nil where the answers name a config home that the project does not have.
  package let home: ConfigHome?
  package let location: SaveLocation?
  package let onDisk: FilesOnDisk
  package let settings: ResolvedSettings
  /// Mail configurations in other formats that are removed when the location is saved.
  let replacedFiles: [MailFile]

  init(_ home: ConfigHome?, answers: Answers = Answers(), imported: PortForwardsBody? = nil) {
    self.home = home
    location = home.map { SaveLocation($0, folder: answers.folder ?? $0.preferredFolder) }
    if let home, let location {
      onDisk = FilesOnDisk(home, location: location, imported: imported)
    } else {
      onDisk = FilesOnDisk()
    }
    settings = ResolvedSettings(
      chosen: answers, found: onDisk.answers, recorded: onDisk.recorded)
    replacedFiles = answers.replacesOthers == true ? onDisk.others : []
  }

  /// A run-mode folder as it is, without any answers.
  init(_ home: ConfigHome, folder: String) {
    var answers = Answers()
    answers.folder = folder
    self.init(home, answers: answers)
  }
}
