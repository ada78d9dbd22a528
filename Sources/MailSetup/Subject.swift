import JSONText

/// What rules look at: one configuration with its forwards, either as it will be saved or as it
/// is on disk.
package struct Subject: Sendable {
  var isSandbox = false
  /// Whether the files are judged as they are, not as they will be saved.
  var isOnDisk = false
  package var settings: Settings
  package var candidate: Candidate?
  package var target: Target?
  var configuration: Document?
  var forwards: Document?
  var properties: MailConfiguration?
  var body: PortForwardsBody?
  /// Where the mail forward stands in the body.
  var mailForwardIndex: Int?

  package init(
    settings: Settings, candidate: Candidate?, target: Target?, configuration: Document?,
    forwards: Document?
  ) {
    self.settings = settings
    self.candidate = candidate
    self.target = target
    self.configuration = configuration
    self.forwards = forwards
    properties = configuration.map { MailConfiguration($0.text) }
    body = forwards.map { PortForwardsBody($0.text) }
    mailForwardIndex = body?.portForwards.firstIndex { $0.reachesSame(as: settings.mailForward) }
  }

  /// The forwards with the answer and the row that each is edited in.
  var forwardRows: [(forward: PortForward, index: Int, isMail: Bool, row: Int)] {
    var row = 0
    return (body?.portForwards ?? []).enumerated().map { index, forward in
      let isMail = index == mailForwardIndex
      if !isMail { row += 1 }
      return (forward, index, isMail, isMail ? 0 : row)
    }
  }

  func place(of locator: Fault.Locator) -> Finding.Place? {
    switch locator {
    case .property(let property):
      guard let configuration, let entry = properties?.entry(property) else {
        return place(in: configuration, [])
      }
      return Finding.Place(
        path: configuration.path, position: configuration.text.position(of: entry.offset))
    case .forward(let index): return place(in: forwards, [.key("portForwards"), .element(index)])
    case .nonProxyHost(let index):
      return place(in: forwards, [.key("nonProxyHosts"), .element(index)])
    case .offset(let offset):
      return configuration.map {
        Finding.Place(path: $0.path, position: $0.text.position(of: offset))
      }
    case .start: return place(in: configuration, [])
    case .nowhere: return nil
    }
  }

  private func place(in document: Document?, _ path: JSONPath) -> Finding.Place? {
    guard let document else { return nil }
    let offset = document.text.node(at: path)?.range.lowerBound ?? 0
    return Finding.Place(path: document.path, position: document.text.position(of: offset))
  }
}
