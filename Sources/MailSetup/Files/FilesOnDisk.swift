import JSONText

/// The files that a project has for one save location.
package struct FilesOnDisk: Hashable, Sendable {
  package private(set) var configuration: MailFile?
  /// Mail configurations beside it in the same folder: legacy formats, a wrong PID, a suffix.
  package private(set) var others: [MailFile] = []
  package private(set) var forwards: ForwardsFile?
  /// The forwards on disk; nil where there is no file.
  package private(set) var body: PortForwardsBody?
  /// The forwards on disk and those that an environment has beside them.
  private(set) var all: PortForwardsBody?
  /// The index of the mail forward in the body on disk; nil if other run modes use it too.
  package private(set) var mailForwardIndex: Int?
  /// The mail forward on disk, also one that other run modes use.
  private var mailForward: PortForward?
  private(set) var otherForwards: [PortForward]?
  /// The answers that the files come to, for the fields to open with.
  package private(set) var answers = Answers()
  /// Answers of a saved session that no other file contains.
  package private(set) var recorded = Answers()

  init() {}

  /// `imported` is the body that an environment has; its forwards are kept beside those on disk.
  package init(_ home: ConfigHome, location: SaveLocation, imported: PortForwardsBody? = nil) {
    let files = home.mailFiles(in: location.folder).map { MailFile($0) }
    configuration = files.first { $0.file.path == location.mailPath }
    others = files.filter { $0.file.path != location.mailPath }
    forwards = home[.portForwards].first.map { ForwardsFile($0) }
    body = forwards?.text.map { PortForwardsBody($0) }
    all = imported.map { $0.adding(to: body) } ?? body
    readForwards(sharedWith: home.origins(beside: location.folder))
    for answer in AnswerTable.all { answer.find(in: self, into: &answers) }
    recorded.networking = home[.record].first.flatMap { try? Answers(file: $0.bytes) }?.networking
  }

  private mutating func readForwards(sharedWith origins: Set<Int>) {
    guard let all else { return }
    let port = properties?.number(.port)
    mailForwardIndex = body?.mailForwardIndex(portOrig: port)
    otherForwards = all.portForwards
    guard let index = all.mailForwardIndex(portOrig: port) else { return }
    let forward = all.portForwards[index]
    mailForward = forward
    if let origin = forward.portOrig, origins.contains(origin) {
      // If another server is chosen here, the forward stays for the folders that use it.
      mailForwardIndex = nil
    } else {
      otherForwards?.remove(at: index)
    }
  }

  /// The configuration that the fields open with: where there is no current one, one that can be read.
  private var properties: MailConfiguration? {
    (configuration ?? others.first { $0.properties != nil })?.properties
  }

  /// The text on disk that forwards are edited in; nil where a whole new one is written.
  var plainForwards: JSONText? {
    forwards?.text.flatMap { PortForwardsBody.isPlain($0) ? $0 : nil }
  }

  /// Why files cannot be edited, where some cannot.
  var errors: [MailFileError] {
    [configuration?.error, forwards?.error].compactMap(\.self)
  }
}

extension FilesOnDisk {
  func flag(_ property: MailProperty) -> Bool? { properties?.flag(property) }

  func text(_ property: MailProperty) -> String? { properties?.text(property) }

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
    guard mailForward == nil, let properties, properties.placeholder(.host) == nil else {
      return nil
    }
    return properties.text(.host).map {
      String($0.split(whereSeparator: \.isWhitespace).first ?? "")
    }
  }

  var userPlaceholder: Placeholder? { text(.user).flatMap { Placeholder($0) } }

  /// A literal user name reads as the default of a variable: the login stays the same. One that is a
  /// secret is left out.
  var userDefault: String? { isUserSecret ? nil : userLiteral }

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
    return properties.map(Secrets.init(ofPasswordIn:))?.contains(user) == true
      || mailHost.flatMap(Provider.owning)?.userIsSecret == true
  }

  var passwordName: String? {
    guard let placeholder = properties?.placeholder(.password), placeholder.source == .secret else {
      return nil
    }
    return placeholder.name
  }
}

extension ConfigHome {
  /// The smtp.port of each mail configuration in the run-mode folders beside one.
  fileprivate func origins(beside folder: String) -> Set<Int> {
    let own = mailFiles(in: folder)
    return Set(
      deployedMailFiles.filter { !own.contains($0) }
        .compactMap { MailFile($0).properties?.number(.port) })
  }
}
