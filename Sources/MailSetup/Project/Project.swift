/// An AEM project as it was found on disk: a value, read once, without access to files.
package struct Project: Hashable, Sendable {
  /// Absolute path of the folder that all other paths of the project are relative to.
  package var root: String
  /// Absolute path of the git work tree that holds the root, if there is one.
  package var repository: String?
  /// Where a mail configuration can be saved, best first.
  package var homes: [ConfigHome]

  package init(root: String, repository: String?, homes: [ConfigHome]) {
    self.root = root
    self.repository = repository
    self.homes = homes
  }
}

extension Project {
  /// What a file of the project held when it was read; nil where there was none.
  package func bytes(of path: String) -> [UInt8]? {
    homes.flatMap { $0.mailFiles + [$0.forwards, $0.answers].compactMap(\.self) }
      .first { $0.path == path }?.bytes
  }
}

/// One app of one config module: a place for OSGi configurations.
package struct ConfigHome: Hashable, Sendable {
  /// The config module's folder, such as `ui.config`; `.` where the root itself is the module.
  package var module: String
  /// The `jcr_root` folder, relative to the project's root.
  package let contentRoot: String
  /// The path between `jcr_root/apps/` and the folder of configurations, such as `wknd`.
  package let app: String
  /// The folder below the app that holds the run-mode folders: `osgiconfig` but for variants.
  package let configurations: String
  /// Path of the folder that holds the run-mode folders, relative to the project's root.
  package let configurationsPath: String
  /// The run-mode folders that exist, such as `config` and `config.author`.
  package var folders: [String]
  /// Whether the module's filter.xml covers the folder; what it does not cover is not deployed.
  package var isCovered: Bool
  /// Why it ranks where it does, strongest reason first.
  package var reasons: [Reason]
  /// Absolute path of the outermost AEM build that holds the module: what is deployed together.
  package var build = ""
  /// Every mail service configuration below it, in any format.
  package var mailFiles: [ProjectFile]
  /// Every configuration of the mail service's OAuth provider below it.
  package var oauthFiles: [ProjectFile]
  /// The portForwards body of the module, if it has one.
  package var forwards: ProjectFile?
  /// The answers that a session saved in the module, if it has any.
  package var answers: ProjectFile?

  package enum Reason: Hashable, Sendable, CaseIterable {
    case inNearestProject
    case holdsMailConfiguration
    case coveredByFilter
    case listedByReactor
    case embeddedByAll
    case nearest
    case namedUIConfig
    case isAppID
  }

  package init(
    module: String, contentRoot: String, app: String, configurations: String = "osgiconfig",
    folders: [String] = ["config"], isCovered: Bool = true, reasons: [Reason] = [],
    mailFiles: [ProjectFile] = [], oauthFiles: [ProjectFile] = [], forwards: ProjectFile? = nil
  ) {
    self.module = module
    self.contentRoot = contentRoot
    self.app = app
    self.configurations = configurations
    configurationsPath = ["\(contentRoot)/apps", app, configurations].filter { !$0.isEmpty }
      .joined(separator: "/")
    self.folders = folders
    self.isCovered = isCovered
    self.reasons = reasons
    self.mailFiles = mailFiles
    self.oauthFiles = oauthFiles
    self.forwards = forwards
  }
}

/// A file of the project with the bytes that were read.
package struct ProjectFile: Hashable, Sendable {
  /// Path relative to the project's root.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
