/// The configuration that rules look at, with its forwards: as it will be saved, or as it is on disk.
struct RuleContext: Sendable {
  let project: Project
  let secrets: Secrets
  let settings: ResolvedSettings
  /// The transport that the file itself states, without a default for a property that it lacks.
  let transport: Transport
  let login: Login
  /// The ways out that the file can mean: several if a variable of Cloud Manager decides.
  let ways: [(transport: Transport, login: Login)]
  /// The answers that were given, and whether they are those of a file.
  let answers: Answers
  let isFromFile: Bool
  let home: ConfigHome?
  let location: SaveLocation?
  /// Whether the rules look at the files on disk, not at the files that will be saved.
  let isOnDisk: Bool
  /// The errors of files that cannot be read.
  let errors: [MailFileError]
  /// Configurations beside this one, in the same folder.
  let others: [MailFile]
  /// The mail configuration, if there is one.
  let mail: MailFile?
  /// The OAuth providers that an instance may have beside it.
  let providers: [MailFile]
  /// The OAuth providers of the app on disk that nothing uses.
  let unusedProviders: [MailFile]
  let forwards: ForwardsFile?
  let body: PortForwardsBody?
  /// The place of the mail forward in the body.
  let mailForwardIndex: Int?
  /// The record on disk.
  let record: RecordFile?
  /// The record that places refer to: the one that a save writes, else the one on disk.
  let recordText: ProjectFile?
  /// Whether a save would write the record.
  let keepsRecord: Bool
  /// The forwards of an environment that were given beside the answers.
  let imported: PortForwardsBody?

  /// A part of a plan as a save leaves its files.
  init(_ part: LocationPlan, of plan: Plan) {
    let file = { (managed: ManagedFile) -> ProjectFile? in
      let path = part.location.map(managed.path)
      return plan.files.first { $0.path == path }.flatMap { ProjectFile($0) }
    }
    let left = part.settings.usesOAuth ? [] : part.home?.providers(beside: nil) ?? []
    let unused = left.isEmpty ? [] : plan.unusedProviders
    let isReplacing = plan.answers.replacesOthers == true
    let others =
      part.onDisk.mail.others + (part.settings.usesOAuth ? part.onDisk.oauthProvider.others : [])
    self.init(
      part, of: plan.project, plan.secrets, location: part.location, isOnDisk: false,
      answers: plan.answers,
      isFromFile: plan.isFromFile,
      errors: part.errors + part.replacedFiles.compactMap(\.error),
      others: isReplacing ? [] : others,
      mail: file(.mailConfiguration).map { MailFile($0) },
      providers: [file(.oauthProvider)].compactMap(\.self).map { MailFile($0) },
      unusedProviders: unused.filter(left.contains),
      forwards: file(.portForwards).map(ForwardsFile.init),
      recordText: file(.record) ?? part.onDisk.record?.file, keepsRecord: plan.keepsRecord,
      imported: plan.imported)
  }

  /// A mail configuration as it is on disk, or the forwards and the OAuth providers without one.
  /// - Parameter unused: The paths of the whole project's OAuth providers that nothing uses.
  init(
    _ part: LocationPlan, of project: Project, _ secrets: Secrets, onDisk file: MailFile?,
    unused: Set<String> = []
  ) {
    let forwards = part.onDisk.forwards
    let providers = part.home?.providers(beside: file == nil ? nil : part.location?.folder) ?? []
    self.init(
      part, of: project, secrets, location: file == nil ? nil : part.location, isOnDisk: true,
      answers: Answers(), isFromFile: false,
      errors: [file?.error, forwards?.error].compactMap(\.self) + providers.compactMap(\.error),
      others: file?.isCurrent == true
        ? part.onDisk.mail.others
          + (part.onDisk.oauthProvider.current == nil ? [] : part.onDisk.oauthProvider.others) : [],
      mail: file, providers: providers,
      unusedProviders: providers.filter { unused.contains($0.file.path) },
      forwards: forwards, recordText: part.onDisk.record?.file, keepsRecord: false)
  }

  private init(
    _ part: LocationPlan, of project: Project, _ secrets: Secrets, location: SaveLocation?,
    isOnDisk: Bool,
    answers: Answers, isFromFile: Bool, errors: [MailFileError], others: [MailFile],
    mail: MailFile?, providers: [MailFile], unusedProviders: [MailFile], forwards: ForwardsFile?,
    recordText: ProjectFile?, keepsRecord: Bool, imported: PortForwardsBody? = nil
  ) {
    self.project = project
    self.secrets = secrets
    settings = part.settings
    transport = mail?.properties?.transport ?? settings.transport
    login = mail?.properties?.login ?? settings.login
    ways = mail?.properties?.ways ?? [(transport, login)]
    home = part.home
    self.location = location
    self.isOnDisk = isOnDisk
    self.answers = answers
    self.isFromFile = isFromFile
    self.errors = errors
    self.others = others
    self.mail = mail
    self.providers = providers
    self.unusedProviders = unusedProviders
    self.forwards = forwards
    self.recordText = recordText
    self.keepsRecord = keepsRecord
    self.imported = imported
    record = part.onDisk.record
    let forward = part.settings.mailForward
    body = forwards?.body
    // Files on disk are related by the port that both state, and by nothing that would follow.
    mailForwardIndex =
      isOnDisk
      ? body?.index(ofOrigin: mail?.properties?.number(.port))
      : body?.portForwards.firstIndex(of: forward)
        ?? body?.portForwards.firstIndex { $0.reachesSame(as: forward) }
  }

  var properties: MailConfiguration? { mail?.properties }

  /// Whether AEM is told to send mail here: on disk only a mail configuration does that.
  var sendsMail: Bool { !isOnDisk || mail != nil }

  /// Whether the files themselves tell the server; the record may be of another save.
  private var knowsServer: Bool { !isOnDisk || settings.origin(of: .host) == .found }

  /// The provider of the tokens that the mail service asks for, as the files say.
  var identityProvider: IdentityProvider? {
    if !isOnDisk { return settings.identityProvider }
    return transport == .graph ? .microsoft : providers.lazy.compactMap(\.identityProvider).first
  }

  var host: String { knowsServer ? settings.host : "" }
  var provider: Provider? { knowsServer ? settings.provider : nil }

  /// The configurations that the same rules apply to: the mail service's and the OAuth providers'.
  var configurations: [MailFile] { [mail].compactMap(\.self) + providers }

  /// Whether AEM as a Cloud Service reads the files of the location.
  var isDeployed: Bool {
    guard let home, let location else { return home?.isCovered != false }
    return home.isDeployed(location.folder)
  }

  /// The one warning about a file on disk that AEM never reads. It is an error where the first config
  /// home, which a save goes to, is not deployed.
  private var reasonNotDeployed: [Finding] {
    let reasons = Rule.all.filter { $0.kind == .notDeployed }.flatMap { $0.findings(in: self) }
    let isCovered = location.flatMap { home?.covers($0.folder) } ?? home?.isCovered ?? true
    guard !isCovered else { return Array(reasons.prefix(1)) }
    return reasons.suffix(1).map { reason in
      var reason = reason
      if home != project.homes.first || home?.isCovered == true { reason.severity = .warning }
      return reason
    }
  }

  /// All findings, errors first.
  var findings: [Finding] {
    if isOnDisk, !isDeployed { return reasonNotDeployed }
    let findings = Rule.all.flatMap { $0.findings(in: self) }
    return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
  }
}

extension ConfigHome {
  /// The OAuth providers in the folders that an instance can have together with one; all of them
  /// without a folder.
  fileprivate func providers(beside folder: String?) -> [MailFile] {
    deployed(.oauthProvider).filter { file in
      folder.map { RunModeFolder.areCompatible(self.folder(of: file), $0) } ?? true
    }
    .map { MailFile($0) }
  }
}
