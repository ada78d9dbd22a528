import Bytes
import JSONText

/// The configuration that rules look at, with its forwards: as it will be saved, or as it is on disk.
struct RuleContext: Sendable {
  let project: Project
  let secrets: Secrets
  let settings: ResolvedSettings
  let home: ConfigHome?
  let location: SaveLocation?
  let isSandbox: Bool
  /// Whether the files are judged as they are, not as they will be saved.
  let isOnDisk: Bool
  /// The errors of files that cannot be read.
  let errors: [MailFileError]
  /// Mail configurations beside this one, in the same folder.
  let others: [MailFile]
  /// The mail configuration, if there is one.
  let mail: MailFile?
  let forwards: ForwardsFile?
  let body: PortForwardsBody?
  /// The place of the mail forward in the body.
  let mailForwardIndex: Int?

  /// A part of a plan as a save leaves its files.
  init(_ part: LocationPlan, of plan: Plan) {
    let file = { (managed: ManagedFile) -> ProjectFile? in
      guard let path = part.location.map(managed.path),
        let bytes = plan.files.first(where: { $0.path == path })?.after
      else { return nil }
      return ProjectFile(path: path, bytes: bytes)
    }
    self.init(
      part, of: plan.project, plan.secrets, location: part.location, isOnDisk: false,
      isSandbox: plan.answers.isSandbox == true,
      errors: part.onDisk.errors + part.replacedFiles.compactMap(\.error),
      others: part.replacedFiles.isEmpty ? part.onDisk.others : [],
      mail: file(.mailConfiguration).map { MailFile($0) },
      forwards: file(.portForwards).map { ForwardsFile($0) })
  }

  /// A mail configuration as it is on disk, or the forwards without one.
  init(
    _ part: LocationPlan, of project: Project, _ secrets: Secrets, onDisk file: MailFile?
  ) {
    let forwards = part.onDisk.forwards
    self.init(
      part, of: project, secrets, location: file == nil ? nil : part.location, isOnDisk: true,
      isSandbox: false, errors: [file?.error, forwards?.error].compactMap(\.self),
      others: file?.isCurrent == true ? part.onDisk.others : [], mail: file, forwards: forwards)
  }

  private init(
    _ part: LocationPlan, of project: Project, _ secrets: Secrets, location: SaveLocation?,
    isOnDisk: Bool,
    isSandbox: Bool, errors: [MailFileError], others: [MailFile], mail: MailFile?,
    forwards: ForwardsFile?
  ) {
    self.project = project
    self.secrets = secrets
    settings = part.settings
    home = part.home
    self.location = location
    self.isSandbox = isSandbox
    self.isOnDisk = isOnDisk
    self.errors = errors
    self.others = others
    self.mail = mail
    self.forwards = forwards
    let forward = part.settings.mailForward
    body = forwards?.text.map { PortForwardsBody($0) }
    mailForwardIndex = body?.portForwards.firstIndex { $0.reachesSame(as: forward) }
  }

  var properties: MailConfiguration? { mail?.properties }

  /// Whether AEM as a Cloud Service reads the files of the location.
  var isDeployed: Bool {
    home?.isCovered != false && location.map { RunModeFolder.isSupported($0.folder) } != false
  }

  /// The one warning about a file on disk that AEM never reads. It is an error where the first config
  /// home, which a save goes to, is not deployed.
  private var reasonNotDeployed: [Finding] {
    let reasons = Rule.all.filter { $0.kind == .notDeployed }.flatMap { $0.findings(in: self) }
    guard home?.isCovered == false else { return Array(reasons.prefix(1)) }
    return reasons.suffix(1).map { reason in
      var reason = reason
      if home != project.homes.first { reason.severity = .warning }
      return reason
    }
  }

  /// Everything that is wrong, errors first.
  var findings: [Finding] {
    if isOnDisk, !isDeployed { return reasonNotDeployed }
    let findings = Rule.all.flatMap { $0.findings(in: self) }
    return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
  }

  /// A forward of the body with the row that it is edited in.
  struct ForwardRow {
    let forward: PortForward
    let index: Int
    let row: Int
    var isMail: Bool { row == 0 }
  }

  /// The forwards of the body; beyond as many as an environment can have there is nothing new to say.
  var forwardRows: [ForwardRow] {
    let forwards = (body?.portForwards ?? []).prefix(PortForward.origins.count + 1)
    let mail = mailForwardIndex ?? body?.portForwards.count ?? 0
    return forwards.enumerated().map { index, forward in
      ForwardRow(
        forward: forward, index: index, row: ForwardRows.row(ofIndex: index, mailAt: mail))
    }
  }

  /// The positions in both files, which pays where many are asked for.
  struct Positions {
    fileprivate let mail: TextPositions?
    fileprivate let forwards: TextPositions?
  }

  var positions: Positions {
    Positions(
      mail: mail.map { TextPositions($0.file.bytes) },
      forwards: forwards.map { TextPositions($0.file.bytes) })
  }

  func place(of locator: Fault.Locator, _ positions: Positions? = nil) -> Finding.Place? {
    switch locator {
    case .property(let property): place(at: properties?.entry(property)?.offset ?? 0, positions)
    case .offset(let offset): place(at: offset, positions)
    case .start: place(at: 0, positions)
    case .forward(let index): place(in: [.key("portForwards"), .element(index)], positions)
    case .nonProxyHost(let index): place(in: [.key("nonProxyHosts"), .element(index)], positions)
    case .file(let path, let position): Finding.Place(path: path, position: position)
    case .nowhere: nil
    }
  }

  private func place(at offset: Int, _ positions: Positions?) -> Finding.Place? {
    mail.map {
      Finding.Place(
        path: $0.file.path,
        position: positions?.mail?.position(of: offset)
          ?? TextPosition(of: offset, in: $0.file.bytes))
    }
  }

  private func place(in path: JSONPath, _ positions: Positions?) -> Finding.Place? {
    guard let forwards, let text = forwards.text else { return nil }
    let offset = text.node(at: path)?.range.lowerBound ?? 0
    return Finding.Place(
      path: forwards.file.path,
      position: positions?.forwards?.position(of: offset) ?? text.position(of: offset))
  }
}
