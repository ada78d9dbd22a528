/// The forwards in each environment.
extension NextStep {
  static func environments(
    _ body: PortForwardsBody, _ program: CloudProgram, _ changes: [FileChange]
  ) -> NextStep {
    let hosts = body.nonProxyHosts
    let rows = body.portForwards.map { forward in
      [
        forward.name, forward.portOrig.map(String.init) ?? "",
        forward.portDest.map(String.init) ?? "",
      ]
    }
    return NextStep(
      title: "Each environment: enable advanced networking with these port forwards",
      detail: """
        Only an environment in which advanced networking is enabled can use it. Keep the forwards \
        that other teams have there. Change one environment after the other, and never one that is \
        updating. mailwizard does this, shows the changes, and asks first.
        """,
      role: "Deployment Manager or Business Owner",
      duration: "about 10 minutes an environment",
      clicks: openProgram + [
        """
        Tab Environments, the environment in the left panel, tab Advanced network configuration, \
        Enable network infrastructure. If it is enabled already: the ellipsis (…), Edit.
        """,
        "On the tab Port forwards, enter each row of the table and click Add. Keep the other rows.",
      ]
        + (hosts.isEmpty
          ? [] : ["On the tab Non-proxy hosts, add \(hosts.joined(separator: ", "))."])
        + ["Save."],
      table: [["Name", "Port Orig", "Port Dest"]] + rows,
      shortcut: ["mailwizard cloud apply\(program.options)"],
      check: """
        the environment is updating, then ready again, and its tab Advanced network configuration \
        shows the forwards.
        """,
      troubles: former(changes, of: body) + [
        """
        A conflict: a forward to another host has the portOrig, or one to this server has another \
        portOrig. Nothing is sent. Find out whose it is. Then choose another portOrig in mailwizard, \
        or the existing one, or have that forward removed (ellipsis, Edit, the X of its row).
        """
      ],
      links: [Source.advancedNetworking])
  }

  /// Forwards that the file had before this save. An environment keeps them, since a save removes
  /// nothing there.
  private static func former(_ changes: [FileChange], of body: PortForwardsBody) -> [String] {
    let change = changes.first { $0.file == ManagedFile.portForwards.id }
    guard case .forwards(let before, _) = change?.contentBefore else { return [] }
    let kept = Set(body.portForwards)
    return before.portForwards.filter { !kept.contains($0) }.map { forward in
      """
      \(forward.name) port \(forward.portDest.map(String.init) ?? ""), portOrig \
      \(forward.portOrig.map(String.init) ?? ""), was in the file before this save. Environments \
      that have it keep it. Remove it there once nothing uses it, or first if its portOrig is used \
      again. mailwizard cloud apply --remove-former removes it if an earlier apply added it.
      """
    }
  }
}

extension Plan {
  /// The forwards as they will be saved; nil where no file has any.
  var body: PortForwardsBody? {
    if case .forwards(let body, _)? = file(.portForwards)?.content { return body }
    return settings.usesServer && !isSaved ? settings.body(in: onDisk) : onDisk.body
  }
}
