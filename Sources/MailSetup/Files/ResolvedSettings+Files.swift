import JSONText

extension ResolvedSettings {
  /// A configuration of these properties. A new one has all that have a value, in their order; in a
  /// present text only the differing values are changed.
  func configuration(_ properties: [MailProperty], changing present: JSONText?) -> JSONText {
    guard var text = present else {
      let members = properties.compactMap { property in
        property.value(self).map { JSONValue.Member(key: property.key, value: $0) }
      }
      return JSONText(.object(members), indent: 4, keys: .configuration)
    }
    let file = MailConfiguration(text)
    for property in properties where !property.agrees(file, property, self) {
      if let value = property.value(self) {
        text.set([.key(property.key)], to: value, order: properties.map(\.key))
      } else {
        text.remove([.key(property.key)])
      }
    }
    return text
  }

  /// The flags as the file has them: Graph has no use for any.
  var writtenTLS: TLSFlags {
    transport == .graph ? TLSFlags(ssl: false, starttls: false, requiretls: false) : tls
  }

  /// The body to save, with the mail forward in its place on disk.
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
    return before.portForwards.firstIndex { $0 == mailForward } ?? before.portForwards.count
  }
}
