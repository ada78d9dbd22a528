import JSONText

/// One save location of a plan: its files on disk, and its settings.
package struct LocationPlan: Hashable, Sendable {
  /// Nil where the answers name a config home that the project does not have.
  package let home: ConfigHome?
  package let location: SaveLocation?
  package let onDisk: FilesOnDisk
  package let settings: ResolvedSettings
  /// Configurations in other formats that are removed when the location is saved.
  let replacedFiles: [MailFile]

  init(
    _ home: ConfigHome?, in project: Project, answers: Answers = Answers(),
    imported: PortForwardsBody? = nil, isAsOnDisk: Bool = false
  ) {
    self.home = home
    location = home.map {
      SaveLocation($0, folder: answers.folder ?? project.preferredFolders(of: $0)[0], in: project)
    }
    if let home, let location {
      onDisk = FilesOnDisk(home, in: project, location: location, imported: imported)
    } else {
      onDisk = FilesOnDisk()
    }
    settings = ResolvedSettings(
      chosen: answers, found: onDisk.answers,
      recorded: isAsOnDisk ? onDisk.recorded.besideFiles : onDisk.recorded)
    replacedFiles =
      answers.replacesOthers == true ? onDisk.mail.others + onDisk.oauthProvider.others : []
  }

  /// A run-mode folder as it is, without any answers. A value that no file on disk states is absent,
  /// whatever the record says.
  init(_ home: ConfigHome, in project: Project, folder: String) {
    var answers = Answers()
    answers.folder = folder
    self.init(home, in: project, answers: answers, isAsOnDisk: true)
  }

  /// The errors of files that a save would write and that cannot be edited.
  var errors: [MailFileError] {
    let provider = settings.usesOAuth ? onDisk.oauthProvider.current?.error : nil
    let forwards = settings.usesServer ? onDisk.forwards?.error : nil
    return [onDisk.mail.current?.error, provider, forwards].compactMap(\.self)
  }

  /// The text that a configuration is edited in: its own, else that of a file in another format
  /// that it replaces; nil if a new file is written.
  func text(of file: ConfigurationOnDisk, replaced properties: [MailProperty]) -> JSONText? {
    let replaced = file.others.first { replacedFiles.contains($0) && $0.properties != nil }
    return file.current?.text ?? replaced?.properties?.converted(properties)
  }
}
