import JSONText

/// The files that a project has for one save location, and their content.
package struct FilesOnDisk: Hashable, Sendable {
  package private(set) var mail = ConfigurationOnDisk()
  package private(set) var oauthProvider = ConfigurationOnDisk()
  package private(set) var forwards: ForwardsFile?
  package private(set) var record: RecordFile?
  /// The forwards on disk and those that an environment has beside them.
  private(set) var all: PortForwardsBody?
  /// The index of the mail forward in the body on disk; nil if other run modes use it too.
  package private(set) var mailForwardIndex: Int?
  /// The mail forward on disk, also one that other run modes use.
  private var mailForward: PortForward?
  private(set) var otherForwards: [PortForward]?
  /// The answers that the files come to, for the fields to open with.
  package private(set) var answers = Answers()

  init() {}

  /// `imported` is the body that an environment has; its forwards are kept beside those on disk.
  init(
    _ home: ConfigHome, in project: Project, location: SaveLocation,
    imported: PortForwardsBody? = nil
  ) {
    mail = ConfigurationOnDisk(.mailConfiguration, in: home, at: location)
    oauthProvider = ConfigurationOnDisk(.oauthProvider, in: home, at: location)
    let networking = project.networking(for: home)
    forwards = networking[.portForwards].map(ForwardsFile.init)
    record = networking[.record].map(RecordFile.init)
    all = imported.map { $0.adding(to: body) } ?? body
    readForwards(sharedWith: home.origins(beside: location.folder))
    for answer in AnswerTable.all { answer.find(in: self, into: &answers) }
  }

  private mutating func readForwards(sharedWith origins: Set<Int>) {
    guard let all else { return }
    // A folder without a file gets the server of the other folders, if all of them use one forward.
    let inherited = origins.count == 1 ? origins.first : nil
    let port = properties == nil ? inherited : properties?.number(.port)
    mailForwardIndex = body?.index(ofOrigin: port)
    otherForwards = all.portForwards
    guard let index = all.index(ofOrigin: port) else { return }
    let forward = all.portForwards[index]
    mailForward = forward
    if let origin = forward.portOrig, origins.contains(origin) {
      // If another server is chosen here, the forward stays for the folders that use it.
      mailForwardIndex = nil
    } else {
      otherForwards?.remove(at: index)
    }
  }

  /// The mail configuration in the current format.
  package var configuration: MailFile? { mail.current }
  /// Mail configurations beside it in the same folder: legacy formats, a wrong PID, a suffix.
  package var others: [MailFile] { mail.others }
  /// The answers of an earlier save.
  package var recorded: Answers { record?.answers ?? Answers() }

  /// The forwards on disk; nil where there is no file.
  package var body: PortForwardsBody? { forwards?.body }

  private var properties: MailConfiguration? { mail.properties }

  /// The text on disk that forwards are edited in; nil where a whole new one is written.
  var plainForwards: JSONText? {
    forwards?.text.flatMap { PortForwardsBody.isPlain($0) ? $0 : nil }
  }
}

/// The files of one configuration in a run-mode folder.
package struct ConfigurationOnDisk: Hashable, Sendable {
  /// The `.cfg.json` of the right PID.
  package private(set) var current: MailFile?
  /// Other formats, a wrong PID, a suffix.
  package private(set) var others: [MailFile] = []

  init() {}

  init(_ file: ManagedFile, in home: ConfigHome, at location: SaveLocation) {
    let path = file.path(at: location)
    let files = home.files(file, in: location.folder).map { MailFile($0) }
    current = files.first { $0.file.path == path }
    others = files.filter { $0.file.path != path }
  }

  /// The properties that the fields open with: those of the current file, or else of another file
  /// that can be read.
  var properties: MailConfiguration? { file?.properties }

  fileprivate var file: MailFile? { current ?? others.first { $0.properties != nil } }
}

extension FilesOnDisk {
  func text(_ property: MailProperty) -> String? { properties?.text(property) }

  /// A flag of the mail service; those of TLS mean nothing with Graph.
  func flag(_ property: MailProperty) -> Bool? {
    transport == .graph && property.key.hasPrefix("smtp.") ? nil : properties?.flag(property)
  }

  var transport: Transport? { properties?.transport }
  var login: Login? { properties?.login }

  /// The provider of the server on disk; the record tells it for a server that the table lacks.
  var provider: ProviderChoice? {
    mailHost.map {
      $0 == recorded.host ? recorded.provider ?? .init(owning: $0) : .init(owning: $0)
    }
  }

  var mailHost: String? { mailForward?.name ?? directHost }

  var mailPort: Int? {
    if let mailForward { return mailForward.portDest }
    return directHost != nil && mailOrigin == nil ? properties?.number(.port) : nil
  }

  var mailOrigin: Int? {
    properties?.number(.port).flatMap { PortForward.origins.contains($0) ? $0 : nil }
      ?? mailForward?.portOrig
  }

  /// The server's name, where smtp.host has it in place of the tunnel's.
  private var directHost: String? {
    guard mailForward == nil, let properties, properties.placeholder(.host) == nil,
      let host = properties.text(.host), !Placeholder.leadsToProxy(host)
    else { return nil }
    return String(host.split(whereSeparator: \.isWhitespace).first ?? "")
  }

  var userPlaceholder: Placeholder? {
    text(.user).flatMap { Placeholder($0) }.flatMap { $0.source.isOfCloudManager ? $0 : nil }
  }

  /// A text that consists of placeholders, unless it contains a secret as it is.
  func composedText(_ property: MailProperty) -> String? {
    guard login == .password, let text = properties?.composedText(property) else { return nil }
    let literals = SecretLiterals.all(in: text, isSecret: property == .password)
    return literals.allSatisfy { $0 == text } ? text : nil
  }

  /// A literal user name reads as the default of a variable: the login stays the same. One that is a
  /// secret is left out. Empty where a file has a user name without a default.
  var userDefault: String? {
    guard login == .password, text(.user) != nil else { return nil }
    return isUserSecret || composedText(.user) != nil ? "" : userLiteral ?? ""
  }

  var userKind: Credential.Kind? {
    if isUserSecret, userPlaceholder == nil { return .secret }
    return userPlaceholder.map { $0.source == .secret ? .secret : .variable }
  }

  private var userLiteral: String? {
    guard let text = text(.user) else { return nil }
    guard let placeholder = Placeholder(text) else { return text.isEmpty ? nil : text }
    return placeholder.defaultValue
  }

  /// Whether the user name is a literal that is the password too, or that the provider keeps secret.
  private var isUserSecret: Bool {
    guard let user = userLiteral else { return false }
    return mail.file.map(Secrets.init(ofPasswordIn:))?.contains(user) == true
      || mailHost.flatMap(Provider.owning)?.userIsSecret == true
  }

  var passwordName: String? {
    guard let placeholder = properties?.placeholder(.password), placeholder.source == .secret else {
      return nil
    }
    return placeholder.name
  }

  /// The user name where OAuth2 logs in with it.
  var mailbox: String? { login == .oauth2 ? text(.user) : nil }

  /// A text of the OAuth provider; nil also for a sample's mark, such as `<clientID>`.
  func providerText(_ property: MailProperty) -> String? {
    oauthProvider.properties?.text(property).flatMap { $0.hasPrefix("<") ? nil : $0 }
  }

  func providerSecret(_ property: MailProperty) -> String? {
    oauthProvider.properties?.placeholder(property).flatMap {
      $0.source == .secret ? $0.name : nil
    }
  }

  var tenant: String? {
    MailProperty.addressesOfOAuthProvider.lazy
      .compactMap { self.providerText($0).flatMap(IdentityProvider.tenant) }.first
  }
}

extension ConfigHome {
  /// The smtp.port of each mail configuration in the run-mode folders beside one.
  fileprivate func origins(beside folder: String) -> Set<Int> {
    Set(
      deployedMailFolders.filter { $0 != folder }.flatMap(mailFiles(in:))
        .compactMap { MailFile($0).properties?.number(.port) })
  }
}
