package import JSONText

/// A file as it will be saved, beside what is on disk.
package struct Document: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case configuration
    case portForwards
    case answers
  }

  package enum Change: String, Hashable, Sendable {
    case create
    case update
    case unchanged
  }

  package let kind: Kind
  /// Path relative to the project's root.
  package let path: String
  /// The bytes on disk; nil where there is no file yet.
  package let original: [UInt8]?
  package let text: JSONText
  package let change: Change
  /// The byte ranges of the lines, with their ends.
  package let lines: [Range<Int>]
  /// What it says; nil where it is no body of forwards.
  let body: PortForwardsBody?

  init(
    kind: Kind, path: String, original: [UInt8]?, text: JSONText, body: PortForwardsBody? = nil
  ) {
    self.kind = kind
    self.path = path
    self.original = original
    self.text = text
    self.body = body
    change = original.map { $0 == text.bytes ? .unchanged : .update } ?? .create
    lines = Self.lines(of: text.bytes)
  }

  package var bytes: [UInt8] { text.bytes }

  package var name: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    let span = bytes.span
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      lines.append(start..<index + 1)
      start = index + 1
    }
    return start < bytes.count || lines.isEmpty ? lines + [start..<bytes.count] : lines
  }
}

extension Document {
  /// Both files of a target; none where one on disk cannot be read, since nothing is overwritten.
  /// Of the last ones of the same target what says the same stays: forwards can be long.
  static func all(
    _ settings: Settings, target: Target, existing: Existing, replacing: Bool, last: [Document]
  ) -> [Document] {
    guard existing.errors.isEmpty else { return [] }
    let legacy = replacing ? existing.others.first { $0.properties != nil } : nil
    let configuration = Document(
      kind: .configuration, path: target.mailPath,
      original: existing.configuration?.file.bytes,
      text: settings.configuration(
        changing: existing.configuration?.text ?? legacy?.properties?.converted()))
    let body = settings.body(in: existing)
    let forwards = last.first { $0.body == body }
    return [configuration, forwards ?? Document(body, at: target.forwardsPath, existing)]
  }

  private init(_ body: PortForwardsBody, at path: String, _ existing: Existing) {
    let (text, body) = body.text(changing: existing)
    self.init(
      kind: .portForwards, path: path, original: existing.forwards?.file.bytes, text: text,
      body: body)
  }
}

extension Settings {
  /// The mail service's configuration: the tutorial's keys in the tutorial's order where it is
  /// new, the present text with only the differing values changed where it is not.
  fileprivate func configuration(changing present: JSONText?) -> JSONText {
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
  fileprivate func body(in existing: Existing) -> PortForwardsBody {
    guard existing.plainForwards != nil, let before = existing.body else {
      return body(mailForwardIndex: existing.mailForwardIndex ?? 0)
    }
    let twin = before.portForwards.firstIndex { $0.reachesSame(as: mailForward) }
    return body(mailForwardIndex: existing.mailForwardIndex ?? twin ?? before.portForwards.count)
  }

  /// The body with the mail forward at the place where it was found.
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

extension PortForwardsBody {
  /// The whole body of the networking configuration, and what it says; entries that did not change
  /// keep their bytes.
  fileprivate func text(changing existing: Existing) -> (JSONText, PortForwardsBody) {
    guard var text = existing.plainForwards, let before = existing.body else {
      return (JSONText(json, indent: 2), self)
    }
    var body = self
    if portForwards != before.portForwards {
      let edited = text.setElements(
        of: "portForwards", from: before.portForwards, to: portForwards, \.json)
      // A file may keep a port as a text, which the API does not take.
      let elements = text[.key("portForwards")]?.elements ?? []
      for index in edited { body.portForwards[index] = PortForward(elements[index]) }
    }
    if nonProxyHosts != before.nonProxyHosts {
      text.setElements(of: "nonProxyHosts", from: before.nonProxyHosts, to: nonProxyHosts) {
        .string($0)
      }
    }
    return (text, body)
  }

  var json: JSONValue {
    let hosts = JSONValue.Member(
      key: "nonProxyHosts", value: .array(nonProxyHosts.map { .string($0) }))
    return .object(
      [JSONValue.Member(key: "portForwards", value: .array(portForwards.map(\.json)))]
        + (nonProxyHosts.isEmpty ? [] : [hosts]))
  }
}

extension PortForward {
  var json: JSONValue {
    let ports = [("portDest", portDest), ("portOrig", portOrig)]
    return .object(
      [JSONValue.Member(key: "name", value: .string(name))]
        + ports.compactMap { key, port in
          port.map { JSONValue.Member(key: key, value: .number(String($0))) }
        })
  }
}

extension JSONText {
  /// Turns one list of a body into another: an entry that changed is edited where it stands.
  /// Returns the indices of those.
  @discardableResult
  fileprivate mutating func setElements<Element: Equatable>(
    of key: String, from before: [Element], to after: [Element], _ json: (Element) -> JSONValue
  ) -> [Int] {
    guard case .array? = node(at: [.key(key)])?.kind else {
      set([.key(key)], to: .array(after.map(json)))
      return []
    }
    var edited: [Int] = []
    let difference = after.difference(from: before)
    var inserted = difference.insertions.map(\.offset)[...]
    var removed = difference.removals.map(\.offset)[...]
    var old = 0
    var new = 0
    while !inserted.isEmpty || !removed.isEmpty {
      let (isRemoved, isInserted) = (removed.first == old, inserted.first == new)
      removed = removed.dropFirst(isRemoved ? 1 : 0)
      inserted = inserted.dropFirst(isInserted ? 1 : 0)
      switch (isRemoved, isInserted) {
      case (true, false):
        remove([.key(key), .element(new)])
        old += 1
      case (false, true):
        insert(json(after[new]), at: new, in: [.key(key)])
        new += 1
      case (let changes, _):
        if changes {
          setMembers(of: [.key(key), .element(new)], to: json(after[new]))
          edited.append(new)
        }
        old += 1
        new += 1
      }
    }
    return edited
  }

  private mutating func setMembers(of path: JSONPath, to value: JSONValue) {
    guard case .object(let members) = value, case .object? = node(at: path)?.kind else {
      set(path, to: value)
      return
    }
    for member in members { set(path + [.key(member.key)], to: member.value) }
  }
}

extension Placeholder {
  var isProxyHost: Bool { source == .env && name == Placeholder.proxyHost.name }
}

extension CollectionDifference.Change {
  /// Where the element stands: in the old list where it is removed, in the new one where inserted.
  package var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
