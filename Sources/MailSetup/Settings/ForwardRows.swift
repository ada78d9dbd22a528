/// The port forwards as a table: the mail server's row first, then all others in their order.
package struct ForwardRows: Hashable, Sendable {
  package let mail: PortForward
  package let others: [PortForward]

  /// Settles the mail forward's portOrig: the given one, else that of a listed forward which leads to
  /// the mail server already, else a proposal. A listed forward that is the mail forward has no row
  /// of its own; one to the same server from another port stays.
  init(to host: String, _ port: Int, from origin: Int?, listed: [PortForward]) {
    var mail = PortForward(name: host, portDest: port, portOrig: origin)
    var others = listed
    if let twin = others.firstIndex(where: {
      $0.reachesSame(as: mail) && (origin == nil || $0.portOrig == origin)
    }) {
      let forward = others.remove(at: twin)
      mail.portOrig = mail.portOrig ?? forward.portOrig
    }
    if mail.portOrig == nil {
      mail.portOrig = PortForward.proposedOrigin(
        for: port, taken: Set(others.compactMap(\.portOrig)))
    }
    self.mail = mail
    self.others = others
  }

  /// The row of a body's entry; one of the entries is the mail forward.
  static func row(ofIndex index: Int, mailAt mail: Int) -> Int {
    index == mail ? 0 : index < mail ? index + 1 : index
  }

  /// The entry of a body that a row shows.
  static func index(ofRow row: Int, mailAt mail: Int) -> Int {
    row == 0 ? mail : row <= mail ? row - 1 : row
  }

  /// The forwards in the order of a body, with the mail forward at an index.
  package func body(mailAt index: Int) -> [PortForward] {
    var forwards = others
    forwards.insert(mail, at: min(max(0, index), forwards.count))
    return forwards
  }
}

extension SettledValues {
  package var portOrig: Int? { forwards.mail.portOrig }
  package var mailForward: PortForward { forwards.mail }
  package var otherForwards: [PortForward] { forwards.others }
}

extension SettingsResolver {
  /// Whether the portOrig on disk still leads to the mail server. Another server must not take over
  /// a forward that other run-mode folders use, and a server that has a forward keeps it.
  var keepsOrigin: Bool {
    let (host, port, origin) = (host, port, known.portOrig)
    if let known = known.port, known != port { return false }
    if host == known.host { return true }
    let listed = known.otherForwards ?? []
    return !listed.contains {
      $0.portOrig == origin || $0.name == host && $0.portDest == port
    }
  }
}
