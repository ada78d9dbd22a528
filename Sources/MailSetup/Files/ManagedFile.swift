import JSONText

/// A kind of file that the product finds, reads, writes and shows, declared once.
package struct ManagedFile: Sendable {
  package typealias ID = String

  package let id: ID
  package let place: Place
  /// Whether the preview shows the file beside the fields.
  package let isPreviewed: Bool
  /// Whether a file's name is one of this kind.
  package let isNamed: @Sendable (String) -> Bool
  /// Reads the bytes of the file at a path.
  let read: @Sendable (_ path: String, [UInt8]) -> FileContent
  /// The file as a save leaves it; nil where the plan has no use for it.
  let written: @Sendable (Plan, LocationPlan) -> WrittenFile?
  /// The places in the text that an answer is written to; a table's answer by its row.
  let ranges: @Sendable (FileContent, AnswerKey, _ row: Int, ResolvedSettings) -> [Range<Int>]

  package enum Place: Hashable, Sendable {
    /// A run-mode folder, under the name of a configuration's PID.
    case runModeFolder(pid: String)
    /// Beside a config module's `src/main/content`, so that it is versioned and never packaged.
    case module(name: String)
  }

  package static let all = [mailConfiguration, oauthProvider, portForwards, record]

  package static func named(_ id: ID) -> ManagedFile? { all.first { $0.id == id } }

  /// The kind of configuration in a run-mode folder that has this name.
  package static func configuration(named name: String) -> ManagedFile? {
    all.first { file in
      if case .runModeFolder = file.place { file.isNamed(name) } else { false }
    }
  }

  /// Whether a path may be one of a file of this kind.
  package func isAt(_ path: String) -> Bool {
    switch place {
    case .runModeFolder: isNamed(path.fileName)
    case .module: path.hasSuffix("/\(place.pathInModule)")
    }
  }

  init(
    _ id: ID, in place: Place, isPreviewed: Bool = false,
    isNamed: (@Sendable (String) -> Bool)? = nil,
    read: @escaping @Sendable (_ path: String, [UInt8]) -> FileContent = { _, _ in .other },
    written: @escaping @Sendable (Plan, LocationPlan) -> WrittenFile? = { _, _ in nil },
    ranges:
      @escaping @Sendable (FileContent, AnswerKey, _ row: Int, ResolvedSettings) -> [Range<Int>] = {
        _, _, _, _ in []
      }
  ) {
    self.id = id
    self.place = place
    self.isPreviewed = isPreviewed
    self.isNamed = isNamed ?? { $0 == place.name }
    self.read = read
    self.written = written
    self.ranges = ranges
  }

  /// The file's path for a save location, relative to the project's root.
  func path(at location: SaveLocation) -> String {
    switch place {
    case .runModeFolder: "\(location.folderPath)/\(place.name)"
    case .module: place.path(inModule: location.networkingModule)
    }
  }
}

extension ManagedFile.Place {
  package var name: String {
    switch self {
    case .runModeFolder(let pid): "\(pid).cfg.json"
    case .module(let name): name
    }
  }

  /// The path of a module's file, relative to the module.
  package var pathInModule: String { "src/main/cloudmanager/\(name)" }

  /// The path of a module's file, relative to the project's root.
  package func path(inModule module: String) -> String {
    module == "." ? pathInModule : "\(module)/\(pathInModule)"
  }
}

extension ManagedFile {
  package static let mailConfiguration = ManagedFile(
    "mail-configuration", in: .runModeFolder(pid: SaveLocation.pid), isPreviewed: true,
    isNamed: { MailFileName($0).map { !$0.isOfOAuthProvider } ?? false },
    read: FileContent.configuration,
    written: { _, part in
      .configuration(
        part.settings.configuration(
          MailProperty.all, changing: part.text(of: part.onDisk.mail, replaced: MailProperty.all)))
    },
    ranges: { content, answer, _, _ in
      MailProperty.ranges(of: answer, among: MailProperty.all, in: content)
    })

  /// The configuration of the mail service's OAuth provider, "CQ Mailer SMTP OAuth2 Provider".
  package static let oauthProvider = ManagedFile(
    "oauth-provider", in: .runModeFolder(pid: MailFileName.oauthProviderPID), isPreviewed: true,
    isNamed: { MailFileName($0)?.isOfOAuthProvider ?? false },
    read: FileContent.configuration,
    written: { _, part in
      guard part.settings.login == .oauth2 else { return nil }
      let properties = MailProperty.ofOAuthProvider
      return .configuration(
        part.settings.configuration(
          properties, changing: part.text(of: part.onDisk.oauthProvider, replaced: properties)))
    },
    ranges: { content, answer, _, _ in
      MailProperty.ranges(of: answer, among: MailProperty.ofOAuthProvider, in: content)
    })

  /// The whole body of `enableEnvironmentAdvancedNetworkingConfiguration`.
  package static let portForwards = ManagedFile(
    "port-forwards", in: .module(name: "advanced-networking.json"), isPreviewed: true,
    read: FileContent.forwards,
    written: { _, part in
      guard part.settings.transport == .smtp else { return nil }
      return .forwards(part.settings.body(in: part.onDisk).text(changing: part.onDisk))
    },
    ranges: PortForwardsBody.ranges)

  /// The answers that no other file states. They repeat a session without a terminal.
  package static let record = ManagedFile(
    "record", in: .module(name: "mailwizard.json"), read: { .record($1) },
    written: { plan, _ in plan.keepsRecord ? WrittenFile(bytes: plan.record) : nil })
}

extension MailProperty {
  /// The places of the values that an answer is written to.
  fileprivate static func ranges(
    of answer: AnswerKey, among properties: [MailProperty], in content: FileContent
  ) -> [Range<Int>] {
    guard case .configuration(_, let text?) = content else { return [] }
    return properties.filter { $0.answers.contains(answer) }.compactMap { property in
      text.root.members.last { property.isSpelt($0.key) }?.range
    }
  }
}
