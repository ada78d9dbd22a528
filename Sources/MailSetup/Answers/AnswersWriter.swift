package import JSONText

extension Plan {
  /// All that a session settled, as an answers file that repeats it.
  package var answersFile: JSONText {
    JSONText(AnswerForm.object(of: Answers(settled: self)), indent: 2)
  }
}

extension AnswerForm {
  /// The answers that are given, in the shape of an answers file.
  static func object(of answers: Answers) -> JSONValue {
    var members: [JSONValue.Member] = []
    for form in all {
      guard let value = form.value(in: answers) else { continue }
      let path = form.key.path
      if path.count == 1 {
        members.append(JSONValue.Member(key: path[0], value: value))
      } else if let last = members.last, last.key == path[0], case .object(let inner) = last.value {
        members[members.count - 1] = JSONValue.Member(
          key: path[0], value: .object(inner + [JSONValue.Member(key: path[1], value: value)]))
      } else {
        members.append(
          JSONValue.Member(
            key: path[0], value: .object([JSONValue.Member(key: path[1], value: value)])))
      }
    }
    return .object(members)
  }
}

extension Answers {
  /// The answers that give exactly the settings of a plan, whatever was found or derived.
  init(settled plan: Plan) {
    let settings = plan.settings
    self.init()
    module = plan.location?.module
    app = plan.location?.app
    folder = plan.location?.folder
    networking = settings.networking
    provider = settings.provider.map { .preset($0.id) }
    host = settings.host
    port = settings.port
    portOrig = settings.portOrig
    (ssl, starttls, requiretls) = (settings.tls.ssl, settings.tls.starttls, settings.tls.requiretls)
    from = settings.from
    userKind = settings.user.kind
    userName = settings.user.name
    userDefault = settings.user.defaultValue
    passwordName = settings.password.name
    debug = settings.debug
    otherForwards = settings.otherForwards
    nonProxyHosts = settings.nonProxyHosts
  }
}

extension AnswerForm {
  func value(in answers: Answers) -> JSONValue? {
    switch kind {
    case .text(let answer, _): answers[keyPath: answer].map { .string($0) }
    case .number(let answer, _): answers[keyPath: answer].map { .number(String($0)) }
    case .flag(let answer): answers[keyPath: answer].map { .bool($0) }
    case .word(_, let get, _): get(answers).map { .string($0) }
    case .forwards: answers.otherForwards.map { .array($0.map(\.json)) }
    case .hosts: answers.nonProxyHosts.map { .array($0.map { .string($0) }) }
    }
  }
}
