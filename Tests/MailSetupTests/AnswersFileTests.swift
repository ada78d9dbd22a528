import MailSetup
import TestKit
import Testing

struct AnswersFileTests {
  private static func read(_ text: String) throws -> Answers { try Answers(file: Array(text.utf8)) }

  /// A file that has what it must have, and a member more.
  private static func file(
    networking: String? = #""networking": "vpn""#,
    destination: String? = #""destination": {"host": "a.b"}"#,
    from: String? = #""from": "a@acme.site""#, _ member: String? = nil
  ) -> String {
    "{\([networking, destination, from, member].compactMap(\.self).joined(separator: ", "))}"
  }

  @Test func `a file names a provider or another server`() throws {
    let answers = try Self.read(Self.file())
    #expect(
      answers
        == Answers {
          ($0.networking, $0.host, $0.from) = (.vpn, "a.b", "a@acme.site")
          $0.wholeObjects = ["destination"]
        })
    let preset = try Self.read(Self.file(destination: #""destination": {"provider": "ses"}"#))
    #expect(preset.provider == .preset("ses"))
    #expect(preset.host == nil)
    #expect(try Self.read("{}") == Answers())
  }

  /// Required answers that a file leaves out and no other file gives.
  @Test(arguments: [
    (file(networking: nil), "networking"),
    (file(destination: nil), "destination.provider or destination.host"),
    (file(from: nil), "from"),
    (#"{"transport": "graph"}"#, "from"),
  ])
  func `an option, a server and a sender are answered, found or recorded`(
    _ text: String, _ key: String
  ) throws {
    let answers = try Self.read(text)
    #expect(throws: AnswersError.missing(key)) { try Plan(project: .sample, file: answers) }
    let record = #"{"networking": "vpn", "destination": {"host": "a.b"}, "from": "b@acme.site"}"#
    #expect(try Plan(project: Files(record: record).project, file: answers).location != nil)
  }

  @Test func `what a later version writes is refused by name`() {
    #expect(Self.refusal(of: #"{"version": 2}"#) == "laterVersion 2")
    #expect(Self.refusal(of: #"{"version": 0}"#) == "notAllowed version")
    #expect(Self.refusal(of: #"{"version": "1"}"#) == "wrongType version")
    #expect(Self.refusal(of: #"{"version": 1}"#) == nil)
    #expect(Self.refusal(of: #"{"overrides": {}}"#) == "notSupported overrides")
  }

  /// A member and the answers that it gives.
  static let members: [(String, Answers)] = [
    (
      #""target": {"module": "m", "app": "a", "folder": "config.author"}"#,
      Answers(module: "m", app: "a", folder: "config.author")
    ),
    (#""target": {"folder": "config.x2.3"}"#, Answers(folder: "config.x2.3")),
    (#""portOrig": 30001"#, Answers(portOrig: 30001)),
    (#""portOrig": 65535"#, Answers(portOrig: 65535)),
    (
      #""tls": {"ssl": true, "starttls": false, "requiretls": true}"#,
      Answers(ssl: true, starttls: false, requiretls: true)
    ),
    (
      #""user": {"kind": "secret", "name": "U", "default": ""}"#,
      Answers(userKind: .secret, userName: "U", userDefault: "")
    ),
    (#""password": {"name": "P"}"#, Answers(passwordName: "P")),
    (
      #""transport": "graph", "login": "oauth2""#,
      Answers { ($0.transport, $0.login) = (.graph, .oauth2) }
    ),
    (
      #""oauth": {"tenant": "t", "clientId": "c", "mailbox": "m", "clientSecret": {"name": "S"}, "refreshToken": {"name": "R"}, "redirectUrl": "u", "tokenIssued": "2026-11-25", "clientSecretExpires": "2027-11-25"}"#,
      Answers {
        ($0.tenant, $0.clientID, $0.mailbox) = ("t", "c", "m")
        ($0.clientSecretName, $0.refreshTokenName, $0.redirectURL) = ("S", "R", "u")
        ($0.tokenIssued, $0.clientSecretExpires) = ("2026-11-25", "2027-11-25")
      }
    ),
    (
      #""situation": {"allowListedAddresses": true, "privateServer": false, "sandbox": true}"#,
      Answers { ($0.listsAddresses, $0.isPrivateServer, $0.isSandbox) = (true, false, true) }
    ),
    (
      #""cloudManager": {"program": "12345", "environments": [{"type": "dev", "name": "qa", "id": "111"}, {"type": "prod", "id": "333"}]}"#,
      Answers {
        $0.program = "12345"
        $0.environments = [
          .init(type: .dev, name: "qa", id: "111"), .init(type: .prod, name: nil, id: "333"),
        ]
      }
    ),
    (#""debug": true"#, Answers(debug: true)),
    (
      #""otherForwards": [{"name": "a.b", "portDest": 1, "portOrig": 30001}]"#,
      Answers(otherForwards: ["a.b:1@30001"])
    ),
    (#""otherForwards": []"#, Answers(otherForwards: [])),
    (#""nonProxyHosts": ["a.b", "*.c.d"]"#, Answers(nonProxyHosts: ["a.b", "*.c.d"])),
  ]

  @Test(arguments: members)
  func `each answer is read`(_ member: String, _ expected: Answers) throws {
    var expected = expected
    expected.networking = .vpn
    expected.host = "a.b"
    expected.from = "a@acme.site"
    var answers = try Self.read(Self.file(member))
    #expect(answers.wholeObjects.contains("destination"))
    answers.wholeObjects = []
    #expect(answers == expected)
  }

  /// A member that is refused, and the key that is named.
  static let refused: [(String, String)] = [
    (#""portOrig": 65536"#, "notAllowed portOrig"), (#""portOrig": 0"#, "notAllowed portOrig"),
    (#""portOrig": 1.5"#, "wrongType portOrig"), (#""portOrig": "1""#, "wrongType portOrig"),
    (#""debug": 1"#, "wrongType debug"), (#""user": 1"#, "wrongType user"),
    (#""user": {"kind": "x"}"#, "notAllowed user.kind"),
    (#""user": {"nmae": "x"}"#, "unknownKey user.nmae user.name"),
    (#""usre": {}"#, "unknownKey usre nil"), (#""debgu": true"#, "unknownKey debgu debug"),
    (#""debug": true, "debug": true"#, "duplicateKey debug"),
    (#""tls": {"ssl": true, "ssl": true}"#, "duplicateKey tls.ssl"),
    (#""target": {"folder": "config."}"#, "notAllowed target.folder"),
    (#""target": {"folder": "configs"}"#, "notAllowed target.folder"),
    (#""target": {"folder": "config.Author"}"#, "notAllowed target.folder"),
    (#""target": {"folder": "author"}"#, "notAllowed target.folder"),
    (#""nonProxyHosts": [1]"#, "wrongType nonProxyHosts[0]"),
    (#""otherForwards": [{"portDest": 1, "portOrig": 2}]"#, "missing otherForwards[0].name"),
    (
      #""otherForwards": [{"name": "", "portDest": 1, "portOrig": 2}]"#,
      "missing otherForwards[0].name"
    ),
    (#""otherForwards": [{"name": "a", "portOrig": 2}]"#, "missing otherForwards[0].portDest"),
    (#""otherForwards": [{"name": "a", "portDest": 1}]"#, "missing otherForwards[0].portOrig"),
    (
      #""otherForwards": [{"name": "a", "portDest": 70000, "portOrig": 2}]"#,
      "notAllowed otherForwards[0].portDest"
    ),
    (#""otherForwards": [{"name": "a", "port": 1}]"#, "unknownKey otherForwards[0].port nil"),
    (
      #""cloudManager": {"environments": [{"type": "dev", "id": "1"}, {"type": "prod", "id": "1"}]}"#,
      "notAllowed cloudManager.environments[1].id"
    ),
  ]

  @Test(arguments: refused)
  func `what breaks the schema is refused by its key`(_ member: String, _ expected: String) {
    #expect(Self.refusal(of: Self.file(member)) == expected)
  }

  private static func refusal(of text: String) -> String? {
    do throws(AnswersError) {
      _ = try Answers(file: Array(text.utf8))
      return nil
    } catch {
      switch error {
      case .syntax: return "syntax"
      case .comment: return "comment"
      case .notAnObject: return "notAnObject"
      case .unknownKey(let key, let meant, _): return "unknownKey \(key) \(meant ?? "nil")"
      case .notSupported(let key, _): return "notSupported \(key)"
      case .laterVersion(let version, _): return "laterVersion \(version)"
      case .duplicateKey(let key, _): return "duplicateKey \(key)"
      case .missing(let key): return "missing \(key)"
      case .wrongType(let key, _, _): return "wrongType \(key)"
      case .notAllowed(let key, _, _, _): return "notAllowed \(key)"
      case .tied: return "tied"
      case .noSuchTarget(let key, _, _): return "noSuchTarget \(key)"
      }
    }
  }

  @Test func `an answer has a place in the file, or the object around it has one`() throws {
    let file = try AnswersFile(
      Array(
        """
        {"from": "a@b.c",
         "user": {"kind": "secret"},
         "nonProxyHosts": ["a.b",
          "c.d"]}
        """.utf8))
    let place = { (key: AnswerKey, element: Int?) in
      file.position(of: key, element: element).map { "\($0.line):\($0.column)" }
    }
    #expect(place(.from, nil) == "1:10")
    #expect(place(.userKind, nil) == "2:19")
    #expect(place(.userName, nil) == nil)
    #expect(place(.nonProxyHosts, 1) == "4:3")
    #expect(place(.nonProxyHosts, nil) == "3:19")
    #expect(place(.portOrig, nil) == nil)
    let around = { (key: AnswerKey) in file.position(around: key).map { "\($0.line):\($0.column)" }
    }
    #expect(around(.userName) == "2:10")
    #expect(around(.portOrig) == nil && around(.host) == nil)
  }

  @Test func `a file is an object without comments`() {
    #expect(Self.refusal(of: "{") == "syntax")
    #expect(Self.refusal(of: "[]") == "notAnObject")
    #expect(Self.refusal(of: Self.file() + "// x") == "comment")
  }

  @Test func `as many forwards are read as fit beside the mail forward`() {
    func forwards(_ count: Int) -> String {
      let all = (0..<count).map { #"{"name": "a.b", "portDest": \#($0 + 1), "portOrig": 30001}"# }
      return Self.file("\"otherForwards\": [\(all.joined(separator: ", "))]")
    }
    #expect(Self.refusal(of: forwards(999)) == nil)
    #expect(Self.refusal(of: forwards(1000)) == "notAllowed otherForwards")
  }

  private static func tied(_ answers: Answers) -> String? {
    var project = Project.sample
    for (module, app) in [("ui.config", "shop"), ("other.config", "shop")] {
      project.homes.append(
        ConfigHome(
          module: module, contentRoot: "\(module)/jcr_root", app: app,
          reasons: project.homes[0].reasons))
    }
    var complete = Answers.complete
    (complete.module, complete.app) = (answers.module, answers.app)
    do throws(AnswersError) {
      _ = try Plan(project: project, file: complete)
      return nil
    } catch {
      switch error {
      case .tied(let places): return places.joined(separator: ", ")
      case .noSuchTarget(let key, let value, let there):
        return "\(key) \(value): \(there.joined(separator: " "))"
      default: return "\(error)"
      }
    }
  }

  @Test func `a place that several fit has to be named, as the project has it`() {
    #expect(
      Self.tied(Answers())
        == "ui.config with acme, ui.config with shop, other.config with shop")
    #expect(Self.tied(Answers(module: "ui.config")) == "ui.config with acme, ui.config with shop")
    #expect(Self.tied(Answers(app: "shop")) == "ui.config with shop, other.config with shop")
    #expect(Self.tied(Answers(module: "other.config")) == nil)
    #expect(Self.tied(Answers(app: "acme")) == nil)
    #expect(Self.tied(Answers(module: "ui.config", app: "shop")) == nil)
    #expect(
      Self.tied(Answers(module: "core")) == "target.module core: ui.config ui.config other.config")
    #expect(Self.tied(Answers(app: "core")) == "target.app core: acme shop shop")
    #expect(Self.tied(Answers(module: "ui.config", app: "x")) == "target.app x: acme shop")
  }
}
