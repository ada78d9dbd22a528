/// Where the configuration is saved: one run-mode folder of one config home.
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
  package var mailPath: String { "\(folderPath)/\(SaveLocation.pid).cfg.json" }

  /// Beside `src/main/content`, so that it is versioned and never packaged.
  package var forwardsPath: String { SaveLocation.path(of: SaveLocation.forwardsName, in: module) }
  package var answersPath: String { SaveLocation.path(of: SaveLocation.answersName, in: module) }

  private static let forwardsName = "advanced-networking.json"
  private static let answersName = "mailwizard.json"
  private static let folder = "src/main/cloudmanager"

  private static func path(of name: String, in module: String) -> String {
    let path = "\(folder)/\(name)"
    return module == "." ? path : "\(module)/\(path)"
  }

  /// Where the portForwards body and the answers of a config module are, relative to the module.
  package static let forwardsInModule = "\(folder)/\(forwardsName)"
  package static let answersInModule = "\(folder)/\(answersName)"
}

extension ConfigHome {
  /// The mail configurations of one run-mode folder.
  package func mailFiles(in folder: String) -> [ProjectFile] {
    mailFiles.filter { file in
      let rest = file.path.utf8.dropFirst(configurationsPath.utf8.count + 1)
      return rest.starts(with: folder.utf8)
        && rest.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
    }
  }

  /// The folder to open with: the one that holds a mail configuration, else `config`.
  package var preferredFolder: String {
    let holding = folders.filter { !mailFiles(in: $0).isEmpty }
    return holding.contains("config") ? "config" : holding.first ?? "config"
  }
}

extension Project {
  /// The config home that the answers name; the first one where they name none; nil where they name
  /// one that the project does not have.
  package func home(for answers: Answers) -> ConfigHome? {
    homes.first {
      (answers.module ?? $0.module) == $0.module && (answers.app ?? $0.app) == $0.app
    }
  }

  package func location(for answers: Answers) -> SaveLocation? {
    home(for: answers).map { SaveLocation($0, folder: answers.folder ?? $0.preferredFolder) }
  }
}

/// The run-mode folders that AEM as a Cloud Service knows.
package enum RunModeFolder {
  /// All of them, most used first.
  package static let supported = [
    "config", "config.author", "config.publish",
    "config.dev", "config.stage", "config.prod", "config.rde",
    "config.author.dev", "config.author.stage", "config.author.prod", "config.author.rde",
    "config.publish.dev", "config.publish.stage", "config.publish.prod", "config.publish.rde",
  ]

  package static func isSupported(_ folder: String) -> Bool { supported.contains(folder) }

  /// The right spelling of a folder whose run modes stand in the wrong order.
  package static func reordered(_ folder: String) -> String? {
    let modes = modes(of: folder)
    guard modes.count == 2 else { return nil }
    let right = "config.\(modes[1]).\(modes[0])"
    return isSupported(right) ? right : nil
  }

  /// The run modes that a folder asks for.
  package static func modes(of folder: String) -> [Substring] {
    Array(folder.split(separator: ".").dropFirst())
  }
}
