/// The place that the configuration is saved in: one run-mode folder of one config home.
package struct SaveLocation: Hashable, Sendable {
  package var module: String
  package var app: String
  package var folder: String
  /// Path of the folder that contains the run-mode folders, relative to the project's root.
  package var configurations: String
  /// The module that has the forwards and the record, of which the project has one.
  package var networkingModule: String

  package static let pid = "com.day.cq.mailer.DefaultMailService"

  package init(_ home: ConfigHome, folder: String, in project: Project? = nil) {
    module = home.module
    app = home.app
    self.folder = folder
    configurations = home.configurationsPath
    networkingModule = project?.networking(for: home).module ?? home.module
  }

  package var folderPath: String { "\(configurations)/\(folder)" }
  package var mailPath: String { ManagedFile.mailConfiguration.path(at: self) }
  package var forwardsPath: String { ManagedFile.portForwards.path(at: self) }
  package var recordPath: String { ManagedFile.record.path(at: self) }
}
