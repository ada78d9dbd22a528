extension Project {
  /// The first place that has a mail configuration as a save writes it, as answers.
  package var savedTarget: Answers? {
    for home in homes {
      let folder = home.deployedMailFolders.first { folder in
        home.mailFiles(in: folder).contains { MailFile($0).isCurrent }
      }
      guard let folder else { continue }
      var target = Answers()
      (target.module, target.app, target.folder) = (home.module, home.app, folder)
      return target
    }
    return nil
  }

  /// The settings of each run-mode folder that AEM as a Cloud Service reads a mail configuration from.
  package var savedSettings: [ResolvedSettings] {
    homes.flatMap { home in
      home.deployedMailFolders
        .map { LocationPlan(home, in: self, folder: $0) }
        .filter { $0.onDisk.configuration != nil }.map(\.settings)
    }
  }
}
