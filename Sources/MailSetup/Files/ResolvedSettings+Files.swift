import JSONText

extension ResolvedSettings {
  /// The mail service's configuration: all keys in their order where it is new, the present text with
  /// only the differing values changed where it is not.
  func configuration(changing present: JSONText?) -> JSONText {
    guard var text = present else {
      let members = MailProperty.all.map {
        JSONValue.Member(key: $0.key, value: $0.value(self))
      }
      return JSONText(.object(members), indent: 4, keys: .configuration)
    }
    let file = MailConfiguration(text)
    for property in MailProperty.all where !property.agrees(file, property, self) {
      text.set([.key(property.key)], to: property.value(self), order: MailProperty.order)
    }
    return text
  }

  /// The body to save, the mail forward where it stands on disk.
  func body(in onDisk: FilesOnDisk) -> PortForwardsBody {
    PortForwardsBody(
      portForwards: forwards.body(mailAt: mailForwardIndex(in: onDisk)),
      nonProxyHosts: nonProxyHosts)
  }

  /// The index of the mail forward in the body to save: the index on disk, else the index of a
  /// forward to the same server, else the end; the start of a new body.
  private func mailForwardIndex(in onDisk: FilesOnDisk) -> Int {
    if let index = onDisk.mailForwardIndex { return index }
    guard onDisk.plainForwards != nil, let before = onDisk.body else { return 0 }
    return before.portForwards.firstIndex { $0.reachesSame(as: mailForward) }
      ?? before.portForwards.count
  }
}
