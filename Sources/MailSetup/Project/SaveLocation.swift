/// The place that the configuration is saved in: one run-mode folder of one config home.
package struct SaveLocation: Hashable, Sendable {
  package var module: String
  package var app: String
  package var folder: String
  /// Path of the folder that holds the run-mode folders, relative to the project's root.
  package var configurations: String

  package static let pid = "com.day.cq.mailer.DefaultMailService"

  package init(_ home: ConfigHome, folder: String) {
    module = home.module
    app = home.app
    self.folder = folder
    configurations = home.configurationsPath
  }

  package var folderPath: String { "\(configurations)/\(folder)" }
  package var mailPath: String { ManagedFile.mailConfiguration.path(at: self) }
  package var forwardsPath: String { ManagedFile.portForwards.path(at: self) }
  package var answersPath: String { ManagedFile.record.path(at: self) }
}
