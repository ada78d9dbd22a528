/// The forwards in each environment.
extension NextStep {
  static func environments(
    _ plan: Plan, _ program: CloudProgram, _ changes: [FileChange]
  ) -> NextStep {
    let body = plan.body
    let hosts = body.nonProxyHosts
    let rows = body.portForwards.map { forward in
      [
        forward.name, forward.portOrig.map(String.init) ?? "",
        forward.portDest.map(String.init) ?? "",
      ]
    }
    let quoted = CloudManager.quotedBody(body)
    let look =
      ["mail_forwards() { cm_forwards \(quoted[0])"] + quoted.dropFirst().dropLast()
      + ["\(quoted[quoted.count - 1]) \"$@\"; }"]
    return NextStep(
      title: "Each environment: enable advanced networking with these port forwards",
      detail: """
        Only an environment in which advanced networking is enabled can use it. Keep the forwards \
        that other teams have there. Change one environment at a time, and not while it is updating.
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
      shortcut: [
        "mailwizard cloud diff\(program.options)", "mailwizard cloud apply\(program.options)",
      ],
      blocks: [
        CommandBlock(
          use: """
            \(withFunctions): see what stays and what is added\
            \(program.replacing). This only reads:
            """,
          lines: look + program.environmentIDs.map { "mail_forwards \($0)" }),
        CommandBlock(
          use: """
            If that is right, send it. It reads the environment again and adds what is missing:
            """,
          lines: program.environmentIDs.map { "mail_forwards \($0) put" }),
      ],
      check: """
        The environment is updating, then ready again (cm_state with its id shows that too), and its \
        tab Advanced network configuration shows the forwards.
        """,
      troubles: former(changes, of: body) + [
        """
        A conflict: a forward to another host uses the portOrig, or one to this server uses another \
        portOrig. Nothing is sent. Find out whose forward it is. Then choose another portOrig in \
        mailwizard, or the existing one, or have it removed (ellipsis, Edit, the X of its row).
        """,
        """
        Status 404 although the id is right: advanced networking may never have been enabled there. \
        Enable it once in the browser, or with mailwizard and --first.
        """,
        """
        Status 400: the infrastructure is not ready, the environment is updating, or a forward is \
        not allowed; the answer says which.
        """,
      ],
      links: [Source.advancedNetworking, Source.api])
  }

  /// Forwards that the file had before this save: an environment keeps them, since nothing that is
  /// there is removed.
  private static func former(_ changes: [FileChange], of body: PortForwardsBody) -> [String] {
    let change = changes.first { $0.file == ManagedFile.portForwards.id }
    let before = change.flatMap { change in
      change.before.map { ForwardsFile(file: ProjectFile(path: change.path, bytes: $0)) }
    }
    let kept = Set(body.portForwards)
    return (before?.body?.portForwards ?? []).filter { !kept.contains($0) }.map { forward in
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
  /// The forwards as they will be saved.
  var body: PortForwardsBody {
    if case .forwards(let body, _)? = file(.portForwards)?.content {
      body
    } else {
      settings.body(in: onDisk)
    }
  }
}
