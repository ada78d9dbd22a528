import JSONText

/// What `check --fix` mends by itself: faults whose right value the files themselves tell.
package struct ProjectFix: Hashable, Sendable {
  /// The rules whose faults are mended.
  package static let rules: Set<Rule.ID> = flagRules.union([
    "port-not-forwarded", "forward-name", "key-misspelt",
  ])
  private static let flagRules: Set<Rule.ID> = [
    "ssl-port-mismatch", "ssl-and-starttls", "starttls-not-required", "starttls-overridden",
  ]

  /// The files that change.
  package private(set) var files: [FileChange] = []

  package init(_ project: Project) {
    for home in project.homes {
      for folder in home.mailFolders {
        advice(FilesOnDisk(home, location: SaveLocation(home, folder: folder)))
      }
      home.forwards.map { advice(ForwardsFile($0)) }
    }
  }

  private mutating func advice(_ onDisk: FilesOnDisk) {
    guard let file = onDisk.configuration, var text = file.text else { return }
    text.renameMisspeltKeys()
    let body = onDisk.forwards?.text.map { PortForwardsBody($0) }
    text.forwardPort(body)

    let properties = MailConfiguration(text)
    let port = properties.number(.port)
    let forward = body?.portForwards.first { $0.portOrig == port }
    if body?.isShared(port) != true,
      let destination = forward?.portDest ?? (forward == nil ? port : nil)
    {
      let provider = forward.flatMap { Provider.owning($0.name) }
      text.pairFlags(with: provider?.mode(on: destination) ?? TLSMode.mode(certainOn: destination))
    }
    keep(.mailConfiguration, file.file, text)
  }

  private mutating func advice(_ forwards: ForwardsFile) {
    guard var text = forwards.text else { return }
    for (index, forward) in PortForwardsBody(text).portForwards.enumerated()
    where HostName.flaw(in: forward.name) == .upperCase {
      text.set(
        [.key("portForwards"), .element(index), .key("name")],
        to: .string(forward.name.lowercased()))
    }
    keep(.portForwards, forwards.file, text)
  }

  private mutating func keep(_ managed: ManagedFile, _ file: ProjectFile, _ text: JSONText) {
    guard text.bytes != file.bytes else { return }
    files.append(
      FileChange(file.path, file: managed.id, before: file.bytes, after: text.bytes))
  }
}

extension JSONText {
  fileprivate mutating func renameMisspeltKeys() {
    for member in root.members {
      guard let meant = MailProperty.meant(by: member.key),
        MailConfiguration(self).entry(meant) == nil
      else { continue }
      set([.key(meant.rawValue)], to: JSONValue(member.node), order: MailProperty.order)
      remove([.key(member.key)])
    }
  }

  /// Writes the portOrig of the one forward to the port that `smtp.port` holds by mistake; one that
  /// other forwards have too would lead anywhere.
  fileprivate mutating func forwardPort(_ body: PortForwardsBody?) {
    guard let forwards = body?.portForwards, let port = MailConfiguration(self).number(.port),
      !forwards.contains(where: { $0.portOrig == port })
    else { return }
    let meant = forwards.filter { $0.portDest == port }
    if meant.count == 1, let origin = meant[0].portOrig, PortForward.origins.contains(origin),
      body?.isShared(origin) == false
    {
      set([.key(MailProperty.port.rawValue)], to: .string(String(origin)))
    }
  }

  /// Sets the flags to what a port speaks, those alone that the file has or that must be true.
  fileprivate mutating func pairFlags(with mode: TLSMode?) {
    guard let flags = mode?.flags else { return }
    let properties = MailConfiguration(self)
    guard properties.flag(.ssl) != nil || flags.ssl else { return }
    for (property, value) in [
      (MailProperty.ssl, flags.ssl), (.starttls, flags.starttls), (.requiretls, flags.requiretls),
    ] where (properties.flag(property) ?? false) != value {
      set(
        [.key(property.rawValue)], to: .bool(value),
        order: MailProperty.order)
    }
  }
}

extension PortForwardsBody {
  /// Whether several forwards have a portOrig, so that nobody can tell which one holds.
  fileprivate func isShared(_ portOrig: Int?) -> Bool {
    portForwards.filter { $0.portOrig == portOrig }.count > 1
  }
}

extension TLSMode {
  /// What a port speaks wherever it is open; a relay on 25 may have no TLS at all.
  fileprivate static func mode(certainOn port: Int) -> TLSMode? {
    port != 25 && wellKnown.contains(port) ? usual(on: port) : nil
  }
}
