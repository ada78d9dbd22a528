extension Plan {
  /// The errors that saving would bring into configurations that are not saved themselves: all run
  /// modes share the forwards.
  var errorsElsewhere: [Finding] {
    guard let location, let forwards = files.changed.first(where: \.isForwards),
      let file = ProjectFile(forwards)
    else { return [] }
    let body = ForwardsFile(file: file).body
    var before = project
    before.homes = project.homes.compactMap { home in
      var home = home
      home.mailFiles = home.deployedMailFiles.filter { file in
        !files.contains { $0.path == file.path }
          && MailFile(file).isAffected(by: body, before: onDisk.body)
      }
      let isFed = project.networking(for: home).module == location.networkingModule
      return (isFed || home.module == location.module) && !home.mailFiles.isEmpty ? home : nil
    }
    guard !before.homes.isEmpty else { return [] }
    let after = before.applying([forwards])
    let known = ProjectCheck(before).errors
    return ProjectCheck(after).errors.filter { !known.contains($0) }.map(blocking)
  }

  /// The error as one of this plan, at the answer that brings it about.
  private func blocking(_ error: Finding) -> Finding {
    var error = error
    let path = error.place?.path ?? ""
    let isBeside = onDisk.others.contains { $0.file.path == path }
    error.answer = .portOrig
    error.message = "This would break \(path): \(error.message)"
    error.advice = "Keep the port forward that it uses\(isBeside ? ", or replace the file" : "")."
    return error
  }
}

extension FileChange {
  fileprivate var isForwards: Bool { file == ManagedFile.portForwards.id }
}

extension MailFile {
  /// Whether other forwards may change the findings on it.
  fileprivate func isAffected(by body: PortForwardsBody?, before: PortForwardsBody?) -> Bool {
    guard let body, let before, body.nonProxyHosts == before.nonProxyHosts else { return true }
    let port = properties?.number(.port)
    let forward = { (body: PortForwardsBody) in body.portForwards.first { $0.portOrig == port } }
    return forward(body) != forward(before)
  }
}
