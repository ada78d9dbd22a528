extension Project {
  /// The settings of each run-mode folder that AEM as a Cloud Service reads a mail configuration from.
  package var savedSettings: [ResolvedSettings] {
    homes.flatMap { home in
      home.deployedMailFolders
        .map { LocationPlan(home, in: self, folder: $0) }
        .filter { $0.onDisk.configuration != nil }.map(\.settings)
    }
  }
}
