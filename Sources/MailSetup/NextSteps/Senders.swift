/// The mail configurations of a build that AEM reads once a plan is saved: the plan's own first, then
/// those of other run-mode folders and apps.
package struct Senders {
  let parts: [LocationPlan]

  package init(_ plan: Plan) {
    let saved = plan.project.applying(plan.files.changed)
    let own = plan.parts.compactMap(\.location?.folderPath)
    let homes = saved.homes.filter { $0.build == plan.home?.build }
    let others = homes.flatMap { home in
      RunModeMatrix(folders: home.deployedMailFolders).folders
        .map { LocationPlan(home, in: saved, folder: $0) }
        .filter { part in !own.contains { $0 == part.location?.folderPath } }
    }
    parts = plan.parts + others
  }

  /// The files on disk of a saved plan beside its own.
  func otherFiles(of plan: Plan) -> [FileChange] {
    let configurations = parts.flatMap { part in
      [
        part.onDisk.configuration,
        part.settings.usesOAuth ? part.onDisk.oauthProvider.current : nil,
      ]
      .compactMap { $0?.file }
    }
    let forwards = useServer ? parts.first?.onDisk.forwards?.file : nil
    return (configurations + [forwards].compactMap(\.self))
      .filter { file in !plan.files.contains { $0.path == file.path } }
      .map { FileChange($0.path, before: $0.bytes, after: $0.bytes) }
  }

  var settings: [ResolvedSettings] { parts.map(\.settings) }

  /// The settings of those that send through a mail server.
  var withServer: [ResolvedSettings] { settings.filter(\.usesServer) }

  var useServer: Bool { settings.contains(where: \.usesServer) }
  var useOAuth: Bool { settings.contains(where: \.usesOAuth) }

  /// The settings whose server is known: by the plan, or by the forward that a file names.
  var withKnownServer: [ResolvedSettings] {
    parts.enumerated().filter { index, part in
      part.settings.usesServer && !part.settings.host.isEmpty
        && (index == 0 || part.onDisk.body?.index(ofOrigin: part.settings.portOrig) != nil)
    }.map(\.element.settings)
  }

  /// The settings that the file at a path comes to.
  func settings(ofFileAt path: String) -> ResolvedSettings? {
    parts.first { part in part.location.map { path.hasPrefix("\($0.folderPath)/") } ?? false }?
      .settings
  }

  /// Whether a file is in the folder of the plan's own configuration.
  func isOwn(_ path: String) -> Bool {
    parts[0].location.map { path.hasPrefix("\($0.folderPath)/") } ?? false
  }

  /// The way that mail leaves, in a sentence; one for each folder where they differ.
  package var sentences: String {
    let ways = settings.map(\.wayWords)
    if ways.unique.count == 1 { return "AEM sends \(ways[0])." }
    let folders = parts.map { $0.location?.folder ?? "" }
    let isPlain = folders.unique.count == folders.count
    return parts.indices.map { index in
      let folder = isPlain ? folders[index] : parts[index].location?.folderPath ?? ""
      return "With \(folder) AEM sends \(ways[index])."
    }.joined(separator: " ")
  }

  /// The servers' names in a sentence.
  var serverNames: String {
    settings.map { $0.usesServer ? $0.serverName : "Microsoft 365" }.unique
      .joined(separator: " or ")
  }

  /// The senders' addresses in a sentence.
  var addresses: String { settings.map(\.senderWords).unique.joined(separator: " or ") }
}

extension Plan {
  /// Whether mail leaves through a mail server, from this configuration or another one of the build.
  package var sendsThroughServer: Bool { Senders(self).useServer }

  /// The plan of the first configuration that sends in such a way; this one where none does.
  package func ofSender(where fits: (ResolvedSettings) -> Bool) -> Plan {
    guard let location = Senders(self).parts.first(where: { fits($0.settings) })?.location else {
      return self
    }
    var plan = self
    plan.answers.module = location.module
    plan.answers.app = location.app
    plan.answers.folder = location.folder
    return plan
  }
}

extension ResolvedSettings {
  /// The sender's address, or the names that the environment gives it under.
  fileprivate var senderWords: String {
    let names = Placeholder.all(in: from).map(\.name).unique
    return names.isEmpty ? from : "the address in \(names.joined(separator: " and "))"
  }

  /// The server and the port forward, or Microsoft Graph, and the sender.
  fileprivate var wayWords: String {
    let way =
      !usesServer
      ? "through Microsoft Graph"
      : host.isEmpty
        ? "by SMTP"
        : "to \(host) port \(port) through the port forward \(portOrig.map(String.init) ?? "")"
    return "\(way), from \(senderWords)"
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it is first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
