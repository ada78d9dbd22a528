/// An AEM project as it was found on disk: a value, read once, without access to files.
package struct Project: Hashable, Sendable {
  /// Absolute path of the folder that all other paths of the project are relative to.
  package var root: String
  /// Absolute path of the git work tree that contains the root, if there is one.
  package var repository: String?
  /// The places that a mail configuration can be saved in, best first.
  package var homes: [ConfigHome] { didSet { findBuilds() } }
  /// The port forwards and records, in the order of their config homes, then of their modules.
  package var moduleFiles: [ModuleFiles] = [] { didSet { findBuilds() } }
  /// The builds by their paths.
  private var builds: [String: Build] = [:]
  /// The day of the search, to compare with dates of expiry; nil if nobody asked a clock.
  package var today: CalendarDay?
  /// Whether the build is made for AEM 6.5, which has no Cloud Manager of this kind.
  package var isFor65 = false

  package init(root: String, repository: String?, homes: [ConfigHome]) {
    self.root = root
    self.repository = repository
    self.homes = homes
    findBuilds()
  }

  private mutating func findBuilds() {
    builds = [:]
    for home in homes { builds[home.build, default: Build()].add(home) }
    for files in moduleFiles { builds[files.build, default: Build()].add(files) }
  }

  /// What is deployed together with a config home.
  func build(of home: ConfigHome) -> Build { builds[home.build] ?? Build() }

  /// The bytes that a file of the project had when it was read; nil where there was none.
  package func bytes(of path: String) -> [UInt8]? { file(at: path)?.bytes }

  func file(at path: String) -> ProjectFile? {
    (homes.flatMap { $0.files.values.joined() } + moduleFiles.flatMap(\.all))
      .first { $0.path == path }
  }

  /// The config home that the answers name; the first one where they name none; nil where they name
  /// one that the project does not have.
  package func home(for answers: Answers) -> ConfigHome? { homes(for: answers).first }

  /// The config homes that nothing ranks before each other among those that the answers allow.
  package func tied(for answers: Answers) -> [ConfigHome] {
    let fitting = homes(for: answers)
    guard let first = fitting.first else { return [] }
    return fitting.filter { $0.isProper == first.isProper && $0.ranks(with: first) }
  }

  /// The run-mode folders that nothing ranks before each other, where the answers name none.
  package func tiedFolders(for answers: Answers) -> [String] {
    answers.folder == nil ? home(for: answers).map(preferredFolders) ?? [] : []
  }

  /// The run-mode folders of a config home to open with; of several that fit equally well, the one
  /// that was saved last.
  func preferredFolders(of home: ConfigHome) -> [String] {
    let folders = home.preferredFolders
    guard folders.count > 1,
      let recorded = networking(for: home)[.record].flatMap({ RecordFile(file: $0).answers }),
      recorded.allow(module: home.module, app: home.app),
      let folder = recorded.folder, folders.contains(folder)
    else { return folders }
    return [folder]
  }

  /// The forwards and the record for a config home, or the module that will have them.
  package func networking(for home: ConfigHome) -> ModuleFiles {
    build(of: home).networking(for: home.module)
      ?? ModuleFiles(module: home.module, build: home.build)
  }

  private func homes(for answers: Answers) -> [ConfigHome] {
    homes.filter { answers.allow(module: $0.module, app: $0.app) }
  }
}

extension Answers {
  /// Whether they name no other config home than this one.
  package func allow(module: String, app: String) -> Bool {
    (self.module ?? module) == module && (self.app ?? app) == app
  }
}

extension ConfigHome {
  /// Whether neither of two homes ranks before the other. An archetype's appId tells nothing about
  /// another build.
  fileprivate func ranks(with other: ConfigHome) -> Bool {
    build == other.build
      ? reasons == other.reasons
      : reasons.filter { $0 != .isAppID } == other.reasons.filter { $0 != .isAppID }
  }
}
