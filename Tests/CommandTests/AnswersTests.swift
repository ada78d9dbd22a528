import TestKit
import Testing

struct AnswersTests {
  private static let good = [
    Tutorial.answers,
    answers(#""destination": { "provider": "sendgrid" }"#),
    answers(#""destination": { "provider": "ses", "host": "email-smtp.eu-west-1.amazonaws.com" }"#),
    answers(#""destination": { "provider": "office365", "port": 587 }"#),
    answers(networking: "dedicatedEgressIp", #""nonProxyHosts": ["*.example.com"]"#),
    answers(networking: "vpn", #""nonProxyHosts": []"#),
    answers(
      #""target": { "module": "ui.config", "app": "wknd-examples", "folder": "config.author" }"#),
    answers(#""target": { }, "tls": { }, "user": { }, "password": { }"#),
    answers(
      #""destination": { "host": "mx.example.net", "port": 587 }, "tls": { "ssl": false, "starttls": true, "requiretls": true }"#
    ),
    answers(#""user": { "kind": "secret", "name": "MAIL_USER" }, "password": { "name": "MAIL" }"#),
    answers(#""debug": true, "portOrig": 30999"#),
    answers(#""version": 1, "transport": "smtp", "login": "none""#),
    answers(
      #""situation": { "allowListedAddresses": false, "privateServer": false, "sandbox": false }"#),
    answers(
      #""cloudManager": { "program": "12", "environments": [{ "type": "dev", "name": "qa", "id": "3" }] }"#
    ),
    #"{ "transport": "graph", "from": "a@wknd.site", "oauth": { "tenant": "wknd.site", "clientId": "1", "mailbox": "b@wknd.site", "clientSecret": { "name": "SECRET" }, "refreshToken": { "name": "TOKEN" }, "redirectUrl": "http://localhost", "tokenIssued": "2126-11-25", "clientSecretExpires": "2127-11-25" } }"#,
    answers(#""portOrig": 30002.0"#), answers(#""portOrig": 3.0002E4"#),
    answers(#""portOrig": 300020000e-4"#),
    answers(
      #""otherForwards": [{ "name": "db.example.com", "portDest": 3306, "portOrig": 30001 }]"#),
  ]

  private static let bad = [
    "[]", "null", "1", #""text""#,
    #"{ "networking": "vpn", "destination": {}, "from": "a@wknd.site" }"#,
    #"{ "networking": "vpn", "destination": { "port": 25 }, "from": "a@wknd.site" }"#,
    answers(#""version": 2"#), answers(#""overrides": {}"#), answers(#""transport": "http""#),
    answers(#""login": "basic""#), answers(#""oauth": { "token": "x" }"#),
    answers(#""oauth": { "clientSecret": "hunter2" }"#),
    answers(#""oauth": { "tokenIssued": "25.11.2026" }"#),
    answers(#""situation": { "sandbox": "no" }"#),
    answers(#""cloudManager": { "program": "p12" }"#),
    answers(#""cloudManager": { "environments": [{ "type": "qa", "id": "1" }] }"#),
    answers(#""cloudManager": { "environments": [{ "type": "dev" }] }"#),
    answers(networking: "egress"),
    answers(#""networking": null"#), answers(#""Debug": true"#), answers(#""secret": "x""#),
    answers(#""debug": "true""#), answers(#""debug": 1"#), answers(#""debug": null"#),
    answers(#""from": ["a@wknd.site"]"#), answers(#""from": null"#),
    answers(#""portOrig": "30001""#), answers(#""portOrig": 30001.5"#),
    answers(#""portOrig": 0"#), answers(#""portOrig": 65536"#), answers(#""portOrig": -1"#),
    answers(#""portOrig": 1e99"#), answers(#""portOrig": 30002e-1"#),
    answers(#""destination": "smtp.sendgrid.net""#),
    answers(#""destination": { "provider": "pigeon" }"#),
    answers(#""destination": { "host": 1 }"#),
    answers(#""destination": { "host": "a.b", "port": 0 }"#),
    answers(#""destination": { "host": "a.b", "mode": "tls" }"#),
    answers(#""tls": true"#), answers(#""tls": { "ssl": "true" }"#),
    answers(#""tls": { "tls": true }"#),
    answers(#""user": "EMAIL""#), answers(#""user": { "kind": "env" }"#),
    answers(#""user": { "value": "me" }"#),
    answers(#""password": { "name": 1 }"#), answers(#""password": { "value": "hunter2" }"#),
    answers(#""target": { "folder": "configs" }"#), answers(#""target": { "folder": "config." }"#),
    answers(#""target": { "folder": "config.Author" }"#), answers(#""target": { "path": "a" }"#),
    answers(#""nonProxyHosts": "a.b""#), answers(#""nonProxyHosts": [1]"#),
    answers("\"otherForwards\": [\(forwards(1000))]"),
    answers(#""otherForwards": {}"#), answers(#""otherForwards": [{}]"#),
    answers(#""otherForwards": [{ "name": "", "portDest": 1, "portOrig": 30001 }]"#),
    answers(#""otherForwards": [{ "name": "a.b", "portDest": 1 }]"#),
    answers(#""otherForwards": [{ "name": "a.b", "portDest": "1", "portOrig": 30001 }]"#),
    answers(
      #""otherForwards": [{ "name": "a.b", "portDest": 1, "portOrig": 30001, "tls": true }]"#),
  ]

  /// Answers that match the schema although they are incomplete: files or a record may have the
  /// rest.
  private static let incomplete = [
    "{}", #"{ "networking": "vpn", "from": "a@wknd.site" }"#,
    #"{ "networking": "vpn", "destination": { "host": "a.b" } }"#,
    #"{ "destination": { "host": "a.b" }, "from": "a@wknd.site" }"#,
    #"{ "transport": "graph" }"#,
  ]

  private static func forwards(_ count: Int) -> String {
    (0..<count).map { #"{ "name": "h\#($0).b", "portDest": 1, "portOrig": \#(30000 + $0) }"# }
      .joined(separator: ", ")
  }

  /// Answers with some members more, of which the last of a name counts.
  private static func answers(
    networking: String = "flexiblePortEgress", _ members: String = ""
  ) -> String {
    let others = [
      ("networking", "\"\(networking)\""), ("destination", #"{ "host": "smtp.mymail.com" }"#),
      ("from", #""noreply@wknd.site""#),
    ]
    .filter { !members.hasPrefix("\"\($0.0)\"") }.map { "\"\($0.0)\": \($0.1)" }
    return "{ \((others + [members]).filter { !$0.isEmpty }.joined(separator: ", ")) }"
  }

  private func generate(
    _ answers: [UInt8], in project: TemporaryProject
  ) async throws -> Program.Outcome {
    try await Program.mailwizard.run(
      ["generate", "--dry-run", "--answers", "-"], in: project.path, input: answers)
  }

  @Test func `the schema and the program agree on what answers are`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    let schema = try await Program.mailwizard.run(["generate", "--print-schema"])
    try Golden.expect(schema.output, "answers-schema.json", folder: "Output")
    try project.write(["schema.json": schema.output])

    let texts = Self.good + Self.bad + Self.incomplete
    let verdicts = try await JSONSchema(path: project / "schema.json").verdicts(on: texts)
    for (text, isTaken) in zip(texts, verdicts) {
      let isGood = Self.good.contains(text)
      #expect(isTaken == (isGood || Self.incomplete.contains(text)), "the schema, of \(text)")
      let outcome = try await generate(Array(text.utf8), in: project)
      #expect(outcome.status == (isGood ? 0 : 2), "\(text)\n\(outcome.errors)")
      if !isGood { expectOneLine(outcome) }
    }
  }

  private func expectOneLine(
    _ outcome: Program.Outcome, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.hasPrefix("mailwizard: standard input: ")
        && outcome.errors.count(where: \.isNewline) == 1 && outcome.errors.count < 1000,
      "\(outcome.errors.prefix(1000))", sourceLocation: sourceLocation)
  }

  /// Answers too long to be printed where a test fails.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ description: String, _ text: String) {
      testDescription = description
      self.text = text
    }
  }

  @Test(arguments: [
    Sample("nothing", ""), Sample("a space", " "), Sample("NUL", "\0"),
    Sample("a million brackets", String(repeating: "[", count: 1 << 20)),
    Sample("a million objects", String(repeating: #"{"a":"#, count: 1 << 20)),
    Sample("a comment", "// a\n" + Tutorial.answers),
    Sample("a trailing comma", Tutorial.answers.replacing("\n}", with: ",\n}")),
    Sample("two objects", Tutorial.answers + Tutorial.answers),
    Sample("a key twice", answers(#""debug": true, "debug": true"#)),
    Sample(
      "megabytes of digits", answers("\"portOrig\": 3" + String(repeating: "0", count: 5 << 20))),
    Sample("half a pair of an escape", answers(#""debug": "\ud800""#)),
    Sample("control characters", answers("\"from\": \"a\u{1B}[31m@b.c\"")),
  ])
  func `answers that are no answers are refused in one line`(_ sample: Sample) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await generate(Array(sample.text.utf8), in: project)
    #expect(outcome.status == 2, "\(outcome.errors.prefix(1000))")
    expectOneLine(outcome)
  }

  @Test(arguments: [
    Sample("a key of a megabyte", answers("\"\(String(repeating: "k", count: 1 << 20))\": 1")),
    Sample(
      "a folder of a megabyte",
      answers(#""target": { "folder": "\#(String(repeating: "F", count: 1 << 20))" }"#)),
    Sample("an escape sequence in a key", answers(#""\u001b[31mred\nline": 1"#)),
  ])
  func `what an error quotes is cut and printable`(_ sample: Sample) async throws {
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await generate(Array(sample.text.utf8), in: project)
    #expect(outcome.status == 2)
    expectOneLine(outcome)
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test(arguments: [
    [0xFF, 0xFE], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF],
  ])
  func `bytes that are no UTF-8 are refused in one line`(_ bytes: [UInt8]) async throws {
    let project = try TemporaryProject(Tutorial.project)
    for answers in [bytes, Array(#"{"from": ""#.utf8) + bytes + Array(#""}"#.utf8)] {
      let outcome = try await generate(answers, in: project)
      #expect(outcome.status == 2)
      expectOneLine(outcome)
    }
  }

  @Test func `more than sixteen megabytes are not read`() async throws {
    let project = try TemporaryProject(Tutorial.project)
    try project.write("big.json", Array(repeating: UInt8(ascii: " "), count: (16 << 20) + 1))
    let outcome = try await Program.mailwizard.run(
      ["generate", "--dry-run", "--answers", "big.json"], in: project.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors == "mailwizard: big.json is larger than 16777216 bytes.\n")
  }

  @Test(arguments: Random.seeds(40))
  func `no damage to an answers file crashes the program`(_ seed: UInt64) async throws {
    var random = Random(seed: seed)
    var bytes = Array(Tutorial.answers.utf8)
    for _ in 0..<random.int(1..<5) {
      let place = random.int(0..<bytes.count)
      switch random.int(0..<4) {
      case 0: bytes[place] = UInt8(random.int(0..<256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
      default: bytes.removeSubrange(place..<min(place + 30, bytes.count))
      }
    }
    let project = try TemporaryProject(Tutorial.project)
    let outcome = try await generate(bytes, in: project)
    #expect([0, 1, 2].contains(outcome.status), "\(outcome.errors)")
    if outcome.status == 2 { expectOneLine(outcome) }
  }
}
