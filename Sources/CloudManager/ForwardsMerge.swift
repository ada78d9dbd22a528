package import MailSetup

/// The project's forwards and hosts added to those of an environment, entry by entry.
package struct ForwardsMerge: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// The environment has it already, whether or not the project has it.
    case kept
    case added
    /// It replaces forwards that an earlier apply added.
    case changed(from: [PortForward])
    /// A forward of somebody else has the same portOrig or the same destination.
    case conflicting(with: PortForward)
    /// An earlier apply added it, and the project no longer has it.
    case former
    case removed
  }

  package struct Row: Hashable, Sendable {
    package let forward: PortForward
    package let change: Change
    /// Whether the project has it.
    package let isOfProject: Bool
  }

  package struct HostRow: Hashable, Sendable {
    package let host: String
    package let change: Change
  }

  package private(set) var rows: [Row] = []
  package private(set) var hosts: [HostRow] = []
  /// The lists as a PUT would leave them.
  package private(set) var result: NetworkingState
  /// The entries of the result that applies added.
  package private(set) var own = AppliedEntries()
  package let before: NetworkingState

  package var conflicts: [Row] {
    rows.filter { if case .conflicting = $0.change { true } else { false } }
  }

  /// Whether the environment has an entry that an earlier apply added and the project no longer
  /// has.
  package var hasFormer: Bool {
    rows.contains { $0.change == .former } || hosts.contains { $0.change == .former }
  }

  /// Whether the environment would be changed.
  package var isChange: Bool { !before.isEnabled || !before.hasSameLists(as: result) }
}

extension ForwardsMerge {
  /// - Parameter own: The entries that earlier applies of this project added.
  package init(
    _ body: PortForwardsBody, into before: NetworkingState, own earlier: AppliedEntries,
    removingFormer: Bool
  ) {
    self.before = before
    result = before
    result.isEnabled = true
    for forward in body.portForwards { merge(forward, of: body, earlier) }
    for entry in before.forwards where !rows.contains(where: { $0.covers(entry.forward) }) {
      let isFormer = earlier.forwards.contains(entry.forward)
      if isFormer, removingFormer { result.forwards.removeAll { $0 == entry } }
      if isFormer, !removingFormer { own.forwards.append(entry.forward) }
      rows.append(
        Row(
          forward: entry.forward,
          change: isFormer ? removingFormer ? .removed : .former : .kept, isOfProject: false))
    }
    merge(body.nonProxyHosts, earlier, removingFormer)
  }

  /// The lists of an environment replaced by others as they are.
  package init(restoring former: NetworkingState, over before: NetworkingState, own: AppliedEntries)
  {
    self.before = before
    result = former
    let wanted = former.forwards.map(\.forward)
    let present = before.forwards.map(\.forward)
    rows = wanted.map {
      Row(forward: $0, change: present.contains($0) ? .kept : .added, isOfProject: false)
    }
    rows += present.filter { !wanted.contains($0) }.map {
      Row(forward: $0, change: .removed, isOfProject: false)
    }
    hosts = former.nonProxyHosts.map {
      HostRow(host: $0, change: before.nonProxyHosts.contains($0) ? .kept : .added)
    }
    hosts += before.nonProxyHosts.filter { !former.nonProxyHosts.contains($0) }.map {
      HostRow(host: $0, change: .removed)
    }
    self.own = AppliedEntries(
      forwards: own.forwards.filter(wanted.contains),
      nonProxyHosts: own.nonProxyHosts.filter(former.nonProxyHosts.contains))
  }

  private mutating func merge(
    _ forward: PortForward, of body: PortForwardsBody, _ earlier: AppliedEntries
  ) {
    let present = before.forwards.map(\.forward)
    if present.contains(forward) {
      if earlier.forwards.contains(forward) { own.forwards.append(forward) }
      rows.append(Row(forward: forward, change: .kept, isOfProject: true))
      return
    }
    let rivals = present.filter { rival in
      (rival.portOrig == forward.portOrig || rival.reachesSame(as: forward))
        && !body.portForwards.contains(rival)
    }
    if let foreign = rivals.first(where: { !earlier.forwards.contains($0) }) {
      rows.append(
        Row(forward: forward, change: .conflicting(with: foreign), isOfProject: true))
      return
    }
    let index = result.forwards.firstIndex { rivals.contains($0.forward) }
    result.forwards.insert(ForwardEntry(forward), at: index ?? result.forwards.count)
    result.forwards.removeAll { rivals.contains($0.forward) }
    own.forwards.append(forward)
    rows.append(
      Row(
        forward: forward, change: rivals.isEmpty ? .added : .changed(from: rivals),
        isOfProject: true))
  }

  private mutating func merge(
    _ wanted: [String], _ earlier: AppliedEntries, _ removingFormer: Bool
  ) {
    for host in wanted where !hosts.contains(where: { $0.host == host }) {
      let isThere = before.nonProxyHosts.contains(host)
      if !isThere { result.nonProxyHosts.append(host) }
      if !isThere || earlier.nonProxyHosts.contains(host) { own.nonProxyHosts.append(host) }
      hosts.append(HostRow(host: host, change: isThere ? .kept : .added))
    }
    for host in before.nonProxyHosts where !wanted.contains(host) {
      let isFormer = earlier.nonProxyHosts.contains(host)
      if isFormer, removingFormer { result.nonProxyHosts.removeAll { $0 == host } }
      if isFormer, !removingFormer { own.nonProxyHosts.append(host) }
      hosts.append(
        HostRow(host: host, change: isFormer ? removingFormer ? .removed : .former : .kept))
    }
  }
}

extension ForwardsMerge.Row {
  /// Whether the row tells about a forward of the environment.
  fileprivate func covers(_ present: PortForward) -> Bool {
    if case .changed(let rivals) = change, rivals.contains(present) { return true }
    return forward == present
  }
}
