package import JSONText

/// What the project already says for one target, read once when the target is chosen.
package struct Existing: Hashable, Sendable {
  package var configuration: ExistingFile?
  package var forwards: ExistingFile?
  /// Mail configurations beside the `.cfg.json` in the same folder: legacy formats, a wrong PID.
  package var otherFiles: [ProjectFile]
  /// Why a file cannot be edited, where one cannot.
  package var findings: [Finding] = []
  /// The same settings as answers, for the fields to open with.
  package var answers: Answers
  /// Where the mail forward stands in the body on disk.
  package var mailForwardIndex: Int?

  package init() {
    otherFiles = []
    answers = Answers()
  }

  package init(_ candidate: Candidate, target: Target) {
    self.init()
    for file in candidate.mailFiles(in: target.folder) {
      if file.path == target.mailPath {
        configuration = ExistingFile(file, keys: .configuration)
      } else {
        otherFiles.append(file)
      }
    }
    forwards = candidate.forwards.map { ExistingFile($0, keys: .exact) }

    let properties = configuration?.text.map { MailConfiguration($0) }
    let body = forwards?.text.map { PortForwardsBody($0) }
    findings = [configuration, forwards].compactMap { $0?.finding }
    mailForwardIndex = body?.mailForwardIndex(portOrig: properties?.number(.port))
    answers = Answers(found: properties, body: body, mailForwardIndex: mailForwardIndex)
  }
}

/// A file on disk and what its text is, or why it is none.
package struct ExistingFile: Hashable, Sendable {
  package let file: ProjectFile
  package let text: JSONText?
  package let error: JSONSyntaxError?

  init(_ file: ProjectFile, keys: KeyComparison) {
    self.file = file
    do {
      text = try JSONText(file.bytes, keys: keys)
      error = nil
    } catch {
      text = nil
      self.error = error
    }
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
