import JSONText

/// What the project already says for one location, read once when the location is chosen.
package struct FilesOnDisk: Hashable, Sendable {
  package private(set) var configuration: MailFile?
  /// Mail configurations beside it in the same folder: legacy formats, a wrong PID, a suffix.
  package private(set) var others: [MailFile] = []
  package private(set) var forwards: ForwardsFile?
  /// The same settings as answers, for the fields to open with.
  package private(set) var answers = Answers()
  /// The forwards on disk; nil where there is no file.
  package private(set) var body: PortForwardsBody?
  /// The same forwards, to look one up.
  package private(set) var forwardsOnDisk: Set<PortForward> = []
  /// Where the mail forward stands in the body on disk.
  package private(set) var mailForwardIndex: Int?

  init() {}

  /// `imported` is the body that an environment has; its forwards are kept beside those on disk.
  package init(_ home: ConfigHome, location: SaveLocation, imported: PortForwardsBody? = nil) {
    let files = home.mailFiles(in: location.folder).map { MailFile($0) }
    configuration = files.first { $0.file.path == location.mailPath }
    others = files.filter { $0.file.path != location.mailPath }
    forwards = home.forwards.map { ForwardsFile($0) }

    let source = configuration ?? others.first { $0.properties != nil }
    body = forwards?.text.map { PortForwardsBody($0) }
    forwardsOnDisk = Set(body?.portForwards ?? [])
    let all = imported.map { ($0).adding(to: body) } ?? body
    let port = source?.properties?.number(.port)
    mailForwardIndex = body?.mailForwardIndex(portOrig: port)
    let index = all?.mailForwardIndex(portOrig: port)
    answers = Answers(found: source?.properties, body: all, mailForwardIndex: index)
    if let all, let index, let origin = all.portForwards[index].portOrig,
      home.origins(beside: location.folder).contains(origin)
    {
      // Where another server is chosen here, the forward stays for the folders that use it.
      answers.otherForwards = all.portForwards
      mailForwardIndex = nil
    }
    // The option stands in no file but the answers that a session saved.
    if let saved = home.answers.flatMap({ try? Answers(file: $0.bytes) }) {
      answers.networking = saved.networking
    }
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

extension ConfigHome {
  /// What `smtp.port` is in the run-mode folders beside one.
  fileprivate func origins(beside folder: String) -> Set<Int> {
    let own = mailFiles(in: folder)
    return Set(
      mailFiles.filter { !own.contains($0) }.compactMap {
        MailFile($0).properties?.number(.port)
      })
  }
}

extension Answers {
  /// The answers that would have led to the files as they are.
  init(found properties: MailConfiguration?, body: PortForwardsBody?, mailForwardIndex: Int?) {
    self.init()
    if let body {
      var forwards = body.portForwards
      if let mailForwardIndex {
        let forward = forwards.remove(at: mailForwardIndex)
        (host, port, portOrig) = (forward.name, forward.portDest, forward.portOrig)
      }
      otherForwards = forwards
      nonProxyHosts = body.nonProxyHosts
      networking = body.nonProxyHosts.isEmpty ? nil : .dedicatedEgressIp
    }
    guard let properties else { return }
    let number = properties.number(.port)
    if number.map(PortForward.origins.contains) == true { portOrig = number }
    if host == nil, properties.placeholder(.host) == nil, let name = properties.text(.host) {
      host = String(name.split(whereSeparator: \.isWhitespace).first ?? "")
      if portOrig == nil { port = number }
    }
    ssl = properties.flag(.ssl)
    starttls = properties.flag(.starttls)
    requiretls = properties.flag(.requiretls)
    debug = properties.flag(.debug)
    from = properties.text(.from)
    readUser(properties)
    if let placeholder = properties.placeholder(.password), placeholder.source == .secret {
      passwordName = placeholder.name
    }
  }

  /// A literal user name reads as the default of a variable: the login stays the same.
  private mutating func readUser(_ properties: MailConfiguration) {
    guard let text = properties.text(.user) else { return }
    guard let placeholder = Placeholder(text) else {
      userDefault = text.isEmpty ? nil : text
      return
    }
    userKind = placeholder.source == .secret ? .secret : .variable
    userName = placeholder.name
    userDefault = placeholder.defaultValue
  }
}
