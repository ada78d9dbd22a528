import Bytes

/// One app of one config module: a place for OSGi configurations.
package struct ConfigHome: Hashable, Sendable {
  /// The config module's folder, such as `ui.config`; `.` where the root itself is the module.
  package var module: String
  /// The `jcr_root` folder, relative to the project's root.
  package let contentRoot: String
  /// The path between `jcr_root/apps/` and the folder of configurations, such as `wknd`.
  package let app: String
  /// The folder below the app that contains the run-mode folders: `osgiconfig`, or a variant of it.
  package let configurations: String
  /// Path of the folder that contains the run-mode folders, relative to the project's root.
  package let configurationsPath: String
  /// The run-mode folders that exist, such as `config` and `config.author`.
  package var folders: [String]
  /// Whether the module's filter covers the folder; a file that it leaves out is not deployed.
  package var coverage: Coverage
  /// The run-mode folders that the filter is known to leave out while it covers others.
  package var uncoveredFolders: Set<String> = []
  /// The reasons for its rank, strongest first.
  package var reasons: [Reason]
  /// Absolute path of the outermost AEM build that contains the module and is deployed as a whole.
  package var build = ""
  /// The managed files that were found, in the order of their folders and names.
  package var files: [ManagedFile.ID: [ProjectFile]] = [:] {
    didSet {
      filesByFolder = [:]
      for (id, files) in files {
        for file in files { filesByFolder["\(id)/\(folder(of: file))", default: []].append(file) }
      }
      mailFolders = Set(mailFiles.map(folder)).sorted()
    }
  }
  /// The same files by their kinds and run-mode folders, of which a stranger's project may have
  /// thousands.
  private var filesByFolder: [String: [ProjectFile]] = [:]
  /// The run-mode folders with a mail configuration, in the order of their names.
  private(set) var mailFolders: [String] = []

  package enum Coverage: Hashable, Sendable {
    case covered
    case notCovered
    /// The filter is made by the build, or there is none to read.
    case unknown
  }

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
    folders: [String] = ["config"], isCovered: Bool = true, reasons: [Reason] = []
  ) {
    self.module = module
    self.contentRoot = contentRoot
    self.app = app
    self.configurations = configurations
    configurationsPath = ["\(contentRoot)/apps", app, configurations].filter { !$0.isEmpty }
      .joined(separator: "/")
    self.folders = folders
    coverage = isCovered ? .covered : .notCovered
    self.reasons = reasons
  }

  /// Whether files here are deployed, as far as is known.
  package var isCovered: Bool { coverage != .notCovered }

  /// Whether it is a place for new files.
  package var isProper: Bool { configurations == "osgiconfig" && coverage == .covered }

  /// Whether it is a variant of `osgiconfig`, such as `osgiconfig-classic`. The packages of a variant
  /// may be built for another kind of AEM.
  var isVariant: Bool { configurations.hasPrefix("osgiconfig-") }

  package subscript(file: ManagedFile) -> [ProjectFile] {
    get { files[file.id] ?? [] }
    set { files[file.id] = newValue }
  }

  /// Every mail service configuration below it, in any format.
  package var mailFiles: [ProjectFile] {
    get { self[.mailConfiguration] }
    set { self[.mailConfiguration] = newValue }
  }

  /// The mail configurations of one run-mode folder.
  package func mailFiles(in folder: String) -> [ProjectFile] {
    files(.mailConfiguration, in: folder)
  }

  /// The configurations of a kind in one run-mode folder.
  func files(_ file: ManagedFile, in folder: String) -> [ProjectFile] {
    filesByFolder["\(file.id)/\(folder)"] ?? []
  }

  /// The folders of them that AEM as a Cloud Service reads.
  var deployedMailFolders: [String] { mailFolders.filter(isDeployed) }

  func folder(of file: ProjectFile) -> String {
    let path = file.path.utf8.dropFirst(configurationsPath.utf8.count + 1)
    return String(decoding: path.prefix { $0 != .slash }, as: UTF8.self)
  }

  /// The mail configurations that AEM as a Cloud Service reads.
  var deployedMailFiles: [ProjectFile] { deployed(.mailConfiguration) }

  /// The configurations of a kind in supported folders that are deployed.
  func deployed(_ file: ManagedFile) -> [ProjectFile] {
    RunModeFolder.sorted.filter(isDeployed).flatMap { files(file, in: $0) }
  }

  /// Whether AEM as a Cloud Service reads a folder, as far as is known.
  func isDeployed(_ folder: String) -> Bool {
    covers(folder) && RunModeFolder.isSupported(folder)
  }

  /// Whether the filter covers a folder, as far as is known.
  func covers(_ folder: String) -> Bool { isCovered && !uncoveredFolders.contains(folder) }

  /// The folders that nothing ranks before each other: those with a mail configuration that some
  /// instance reads, but `config` alone where it is one of them or there is none.
  package var preferredFolders: [String] {
    let holding = deployedMailFolders
    let read = RunModeMatrix(folders: holding).folders
    let places =
      holding.isEmpty
      ? Array(RunModeFolder.supported.filter(covers).prefix(1)) : folders.filter(read.contains)
    return places.contains("config") || places.isEmpty ? ["config"] : places
  }

  /// The folder of the configurations as the repository sees it.
  package var jcrPath: String {
    ["/apps", app, configurations].filter { !$0.isEmpty }.joined(separator: "/")
  }
}
