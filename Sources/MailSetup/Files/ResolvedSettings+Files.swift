import JSONText

extension ResolvedSettings {
  /// The mail service's configuration: the tutorial's keys in the tutorial's order where it is
  /// new, the present text with only the differing values changed where it is not.
  func configuration(changing present: JSONText?) -> JSONText {
    guard var text = present else {
      let members = MailProperty.allCases.map {
        JSONValue.Member(key: $0.rawValue, value: value(of: $0))
      }
      return JSONText(.object(members), indent: 4, keys: .configuration)
    }
    let properties = MailConfiguration(text)
    for property in MailProperty.allCases where !agrees(with: properties, on: property) {
      text.set(
        [.key(property.rawValue)], to: value(of: property),
        order: MailProperty.order)
    }
    return text
  }

  /// The body to save, the mail forward where it stands on disk.
  func body(in onDisk: FilesOnDisk) -> PortForwardsBody {
    body(mailForwardIndex: mailForwardIndex(in: onDisk))
  }

  /// Where the mail forward stands in the body to save.
  func mailForwardIndex(in onDisk: FilesOnDisk) -> Int {
    let place = { () -> Int in
      guard onDisk.plainForwards != nil, let before = onDisk.body else { return 0 }
      let mail = mailForward
      let twin = before.portForwards.firstIndex { $0.reachesSame(as: mail) }
      return twin ?? before.portForwards.count
    }
    return min(max(0, onDisk.mailForwardIndex ?? place()), otherForwards.count)
  }

  /// The body with the mail forward at a place.
  package func body(mailForwardIndex: Int) -> PortForwardsBody {
    var forwards = otherForwards
    forwards.insert(mailForward, at: min(max(0, mailForwardIndex), forwards.count))
    return PortForwardsBody(portForwards: forwards, nonProxyHosts: nonProxyHosts)
  }

  func value(of property: MailProperty) -> JSONValue {
    switch property {
    case .host: .string(Placeholder.proxyHost.text)
    case .port: .string(portOrig.map(String.init) ?? "")
    case .user: .string(user.placeholder.text)
    case .password: .string(password.placeholder.text)
    case .from: .string(from)
    case .ssl: .bool(tls.ssl)
    case .starttls: .bool(tls.starttls)
    case .requiretls: .bool(tls.requiretls)
    case .debug: .bool(debug)
    case .oauth: .bool(false)
    }
  }

  /// Whether a file already says what the settings say; a flag that it leaves out is false, and
  /// what the session never asks for is never written into a file that is there.
  func agrees(with properties: MailConfiguration, on property: MailProperty) -> Bool {
    // With OAuth the login stands in the provider's own configuration.
    let isOAuth = properties.flag(.oauth) == true
    return switch property {
    case .host: properties.placeholder(.host)?.isProxyHost == true
    case .port: properties.number(.port) == portOrig
    case .user: isOAuth || properties.placeholder(.user) == user.placeholder
    case .password: isOAuth || properties.placeholder(.password) == password.placeholder
    case .from: properties.text(.from) == from
    case .ssl: (properties.flag(.ssl) ?? false) == tls.ssl
    case .starttls: (properties.flag(.starttls) ?? false) == tls.starttls
    case .requiretls: (properties.flag(.requiretls) ?? false) == tls.requiretls
    case .debug: (properties.flag(.debug) ?? false) == debug
    case .oauth: true
    }
  }
}
