import MailSetup
import TestKit
import Testing

struct PortRuleTests {
  static let servers = [
    Judged("no server", ["host-missing destination.host"]) { $0.provider = .anotherServer },
    Judged("no server on disk", files: Files(mail: RuleTests.mail()), []),
    Judged("a provider with one server", []) { $0.provider = .preset("sendgrid") },
    Judged("a provider with several", []) {
      $0.provider = .preset("ses")
    },
    Judged("one of them", []) {
      $0.provider = .preset("ses")
      $0.host = "email-smtp.us-east-1.amazonaws.com"
    },
    Judged(
      "one of them on disk",
      files: Files(
        mail: RuleTests.mail(), forwards: ["email-smtp.eu-west-1.amazonaws.com:465@30465"]),
      []
    ) {
      $0.provider = nil
    },
    Judged("a name in capitals", ["forward-name destination.host 0"]) { $0.host = "MX.acme.site" },
    Judged("a slip", ["host-sendgrid-com destination.host 0"]) {
      $0.provider = nil
      $0.host = "smtp.sendgrid.com"
    },
    Judged("the slip in another forward", ["host-sendgrid-com otherForwards 1"]) {
      $0.otherForwards = ["smtp.sendgrid.com:465@30001"]
    },
    Judged("another forward without a name", ["forward-name otherForwards 2"]) {
      $0.otherForwards = ["db.acme.site:1@30001", ":2@30002"]
    },
  ]

  static let ports = [
    Judged("the first port", []) { $0.otherForwards = ["a.b:1@30001"] },
    Judged("the last port", []) { $0.otherForwards = ["a.b:65535@30001"] },
    Judged("no port", ["port-dest-range otherForwards 1"]) { $0.otherForwards = ["a.b:0@30001"] },
    Judged("a port too high", ["port-dest-range otherForwards 1"]) {
      $0.otherForwards = ["a.b:65536@30001"]
    },
    Judged(
      "a missing port", ["port-dest-range otherForwards 1", "port-orig-range otherForwards 1"]
    ) {
      $0.otherForwards = ["a.b"]
    },
    Judged("a mail server's port too high", ["port-dest-range destination.port 0"]) {
      $0.provider = .anotherServer
      $0.host = "mx.acme.site"
      $0.port = 65536
    },
    Judged("the first portOrig", []) { $0.portOrig = 30000 },
    Judged("the last portOrig", []) { $0.portOrig = 30999 },
    Judged("a portOrig too low", ["port-orig-range portOrig 0"]) { $0.portOrig = 29999 },
    Judged("the API's last portOrig", ["port-orig-31000 portOrig 0"]) { $0.portOrig = 31000 },
    Judged("a portOrig too high", ["port-orig-range portOrig 0"]) { $0.portOrig = 31001 },
    Judged("another forward's portOrig too low", ["port-orig-range otherForwards 1"]) {
      $0.otherForwards = ["a.b:1@29999"]
    },
    Judged("another forward's last portOrig of the API", ["port-orig-31000 otherForwards 1"]) {
      $0.otherForwards = ["a.b:1@31000"]
    },
    Judged("a portOrig twice", ["port-orig-duplicate otherForwards 2"]) {
      $0.otherForwards = ["a.b:1@30001", "c.d:2@30001"]
    },
    Judged("a portOrig of mail's", ["port-orig-duplicate otherForwards 1"]) {
      $0.otherForwards = ["a.b:1@30465"]
      $0.portOrig = 30465
    },
    Judged(
      "a portOrig three times",
      ["port-orig-duplicate otherForwards 2", "port-orig-duplicate otherForwards 3"]
    ) {
      $0.otherForwards = ["a.b:1@30001", "c.d:2@30001", "e.f:3@30001"]
    },
    Judged(
      "forwards without a portOrig",
      ["port-orig-range otherForwards 1", "port-orig-range otherForwards 2"]
    ) {
      $0.otherForwards = ["a.b:1", "c.d:2"]
    },
    Judged(
      "the portOrig 31000 twice",
      [
        "port-orig-31000 otherForwards 1", "port-orig-31000 otherForwards 2",
        "port-orig-duplicate otherForwards 2",
      ]
    ) {
      $0.otherForwards = ["a.b:1@31000", "c.d:2@31000"]
    },
  ]

  private static func onDisk(_ port: String, _ expected: Set<String>) -> Judged {
    Judged("smtp.port \(port)", "smtp.port", line: "\"smtp.port\": \(port)", expected)
  }

  private static func alone(_ port: String, _ expected: Set<String>) -> Judged {
    Judged(
      "smtp.port \(port) without forwards",
      files: Files(mail: RuleTests.mail("smtp.port", "\"smtp.port\": \(port)")), expected)
  }

  private static let lost: Set = ["port-not-forwarded portOrig"]

  static let files = [
    onDisk("30465", []), onDisk("\"30465\"", []), onDisk("30466", lost), onDisk("465", lost),
    onDisk("\"x\"", lost), onDisk("true", lost), onDisk("\"$[env:PORT]\"", []),
    onDisk("\"$[env:PORT;default=30465]\"", []), onDisk("\"$[env:PORT;default=1025]\"", []),
    onDisk("31000", lost),
    Judged("no smtp.port", "smtp.port", line: "\"x\": 1", lost),
    alone("30000", []), alone("30999", []), alone("31000", ["port-orig-31000 portOrig"]),
    alone("29999", lost), alone("31001", lost), alone("465", lost),
  ]

  private static let proxy: Set = ["host-not-proxy destination.host"]

  static let hosts = [
    Judged(
      "the proxy without a default", "smtp.host", line: #""smtp.host": "$[env:AEM_PROXY_HOST]""#, []
    ),
    Judged(
      "the proxy with another default", "smtp.host",
      line: #""smtp.host": "$[env:AEM_PROXY_HOST;default=x]""#, []),
    Judged("the proxy by its default", "smtp.host", line: #""smtp.host": "proxy.tunnel""#, []),
    Judged("another variable", "smtp.host", line: #""smtp.host": "$[env:MAIL_HOST]""#, proxy),
    Judged(
      "a secret of its name", "smtp.host", line: #""smtp.host": "$[secret:AEM_PROXY_HOST]""#, proxy),
    Judged("no smtp.host", "smtp.host", line: #""x": 1"#, proxy),
  ]

  @Test(arguments: servers + ports + files + hosts)
  func `servers and ports are judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  @Test func `a forward is found in its row, wherever mail's stands`() {
    let files = Files(
      mail: #"{"smtp.port": 30465}"#,
      forwards: ["A.b:1@30001", "C.d:2@30002", "smtp.sendgrid.net:465@30465", "E.f:3@30003"])
    let findings = Plan(project: files.project, answers: .complete).findings
    #expect(findings.map(\.row) == [1, 2, 3])
    #expect(findings.map { $0.place?.position.column } == [19, 70, 188])
  }

  @Test func `a free portOrig is named`() {
    var answers = Answers.complete
    answers.otherForwards = ["a.b:306@30306", "c.d:306@30306", "e.f:7@99", "g.h:465@30306"]
    let findings = Plan(project: .sample, answers: answers).findings
    #expect(
      findings.map(\.advice) == ["Use 30007.", "Use 30001.", "Use 30001."])
  }

  @Test(arguments: [
    ("a..b", "an empty part"), ("-a.b", "a hyphen"), ("a-.b", "a hyphen"), ("a.-b", "a hyphen"),
    ("a.b.", "an empty part"), (".a", "an empty part"), ("a.b-", "a hyphen"),
    ("https://a.b", "a URL"), ("a.b:25", "a colon"), ("::1", "a colon"), ("*.a.b", "contains *"),
    ("a b", "white space"), ("A.b", "lower case only: a.b."), ("a_b", "contains “_”"),
    ("ä.b", "contains “ä”"),
    ("", "no host name"),
    (String(repeating: "a", count: 64), "too long"),
    (String(repeating: "a.", count: 126) + "bc", "too long"),
  ])
  func `what is wrong with a host name is said`(_ name: String, _ words: String) throws {
    var answers = Answers.complete
    answers.otherForwards = [PortForward(name: name, portDest: 1, portOrig: 30001)]
    let findings = Plan(project: .sample, answers: answers).findings
    #expect(findings.map(\.rule) == ["forward-name"])
    #expect(findings.first?.message.contains(words) == true, "\(findings)")
  }

  @Test(arguments: [
    "a", "a.b", "a-b.c", "1.2.3.4", "a--b", String(repeating: "a", count: 63),
    String(repeating: "a.", count: 126) + "b",
  ])
  func `a host name of letters, digits and hyphens is right`(_ name: String) {
    #expect(HostName.flaw(in: name) == nil)
  }
}
