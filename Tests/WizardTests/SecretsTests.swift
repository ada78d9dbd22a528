import Foundation
import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

/// No screen shows a secret of a file, however the file spells it.
struct SecretsTests {
  /// A mail configuration with the secret in some spelling.
  private static func mail(_ secret: String, _ random: inout Random) -> String {
    let pieces = [
      secret, "$[secret:X;default=\(escaped(secret))]", "\(secret)$[env:X]", "$[env:X]\(secret)",
      "$[env:X;type=String;default=\(escaped(secret))]",
      "$[env:$[env:Y;default=\(escaped(secret))]]",
    ]
    let value = quoted(random.pick(pieces), &random)
    var values = [value, value, value, "[\(value), 1]", "{\"a\": \(value)}"]
    if secret.allSatisfy(\.isNumber) { values.append(secret) }
    let gap = random.pick(["", " ", "\n", "\n\n  ", "\t", " /* x */ "])
    let member = { (random: inout Random) in
      "\(quoted(key(&random), &random))\(gap):\(gap)\(random.pick(values))"
    }
    var members = [
      "\"smtp.host\": \"$[env:AEM_PROXY_HOST;default=proxy.tunnel]\"", member(&random),
    ]
    if random.oneIn(3) { members.append("\"smtp.password\": \"$[secret:P]\"") }
    if random.oneIn(4) { members.append("\"smtp.user\": \(quoted(secret, &random))") }
    if random.oneIn(5) { members.append("\"x.note\": \(quoted(secret, &random))") }
    if random.oneIn(5) { members.append("\"x\": [\"\", \(quoted("a \(secret) b", &random))]") }
    if random.oneIn(6) { members.append("\"debug.email\": true // \(secret)\n") }
    if random.oneIn(4) { members.append("\"smtp.port\": 465") }
    if random.oneIn(4) { members[0] += " // \(quoted(key(&random), &random)): \(value)\n" }
    members.shuffle(using: &random)
    let note = random.oneIn(4) ? "/* smtp.password: \(secret) */ " : ""
    return "\(note){\(members.joined(separator: random.pick([",", ",\n", " ,\n    "])))}"
  }

  /// The key in a spelling that AEM reads as the password's, or a slip.
  private static func key(_ random: inout Random) -> String {
    let key = random.pick([
      "smtp.password", "smtp.password:String", "smtp.pasword", "smtp.pass", "mail.smtp.pwd",
      "smtp-password", "smtp_password",
    ])
    return String(key.map { random.oneIn(4) ? Character($0.uppercased()) : $0 })
  }

  private static func quoted(_ text: String, _ random: inout Random) -> String {
    "\""
      + text.utf16.map { unit in
        let code = String(unit, radix: 16)
        let scalar = Unicode.Scalar(unit) ?? "x"
        if random.oneIn(12) || unit >= 0x80 || unit < 0x20 {
          return "\\u" + String(repeating: "0", count: 4 - code.count) + code
        }
        return "\"\\".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
      }.joined() + "\""
  }

  private static func escaped(_ text: String) -> String {
    text.map { ";[]".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static let secrets = [
    "hunter2", "correct horse battery staple", "p\"q\\r;s[t]u", "8675309", "pässwörd€", "=x'y`z%A0",
  ]

  @Test(arguments: Random.seeds(1000))
  func `the secret is found nowhere`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let secret = random.pick(Self.secrets)
    let mail = Self.mail(secret, &random)
    let plan = Plan(project: .sample(mail: mail), answers: Answers())
    var shown = plan.findings.flatMap { [$0.message, $0.advice] }
    shown += ProjectCheck(plan.project).findings.flatMap { [$0.message, $0.advice] }
    shown += plan.files.flatMap { Diff.lines(of: $0, hiding: plan.secrets) }
    shown.append(String(decoding: Draft(plan.settledAnswers).bytes, as: UTF8.self))
    shown += plan.files.filter { $0.file == "record" }.compactMap(\.after)
      .map { String(decoding: $0, as: UTF8.self) }
    var model = Model(plan: plan, size: Size(120, 40))
    for keys in random.pick([["", "d"], ["p", "<Esc>c"], ["5", "?", "<Esc>4n"], ["6", "7d"]]) {
      for key in try KeyScript(keys).keys { _ = model.update(.event(.key(key))) }
      shown.append(model.frame.text)
    }
    let spellings = [secret, Self.escaped(secret)]
    for text in shown {
      for spelling in spellings {
        #expect(!text.contains(spelling), "seed \(seed) \(mail)\n\(text)")
      }
    }
  }

  @Test(arguments: Random.seeds(300))
  func `the secrets of the OAuth provider are found nowhere`(seed: UInt64) throws {
    var random = Random(seed: seed)
    let secret = random.pick(Self.secrets)
    let member = { (random: inout Random) in
      let key = random.pick(["clientSecret", "refreshToken", "clientSecret:String", "refreshtoken"])
      let value = random.pick([
        secret, "$[secret:X;default=\(Self.escaped(secret))]", "$[env:X]\(secret)",
      ])
      return "\(Self.quoted(key, &random)): \(Self.quoted(value, &random))"
    }
    let other = random.pick(["clientId", "scope", "x"])
    let text =
      "{\(member(&random)), \"\(other)\": \(Self.quoted(secret, &random)), \(member(&random))}"
    var project = Project.sample(
      mail: "{\"smtp.host\": \"smtp.office365.com\", \"oauth.flow\": true}")
    let path = project.homes[0].configurationsPath + "/config/"
    let name = ManagedFile.oauthProvider.place.name
    project.homes[0][.oauthProvider] = [ProjectFile(path: path + name, bytes: Array(text.utf8))]
    let plan = Plan(project: project, answers: Answers())
    var shown = (plan.findings + ProjectCheck(project).findings).flatMap {
      [$0.message, $0.advice]
    }
    shown += plan.files.flatMap { Diff.lines(of: $0, hiding: plan.secrets) }
    shown += plan.files.filter { $0.file == "record" }.compactMap(\.after)
      .map { String(decoding: $0, as: UTF8.self) }
    var model = Model(plan: plan, size: Size(120, 40))
    for keys in random.pick([["", "d"], ["p", "<Esc>c"], ["6", "7d"]]) {
      for key in try KeyScript(keys).keys { _ = model.update(.event(.key(key))) }
      shown.append(model.frame.text)
    }
    for text in shown {
      #expect(
        !text.contains(secret) && !text.contains(Self.escaped(secret)), "seed \(seed)\n\(text)")
    }
  }

  @Test func `a secret that a save replaces stays one`() throws {
    let project = Project.sample(
      mail: """
        {"smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "smtp.port": "30465",
         "smtp.password": "hunter2", "from.address": "hunter2@acme.site"}
        """,
      forwards: """
        {"portForwards": [{"name": "smtp.acme.site", "portDest": 465, "portOrig": 30465}]}
        """)
    var model = Model(plan: Plan(project: project, answers: Answers()), size: Size(120, 40))
    let changes = model.plan.files
    _ = model.update(.saved(.written(changes, project.saving(changes))))
    #expect(!Secrets(model.plan.project).contains("hunter2"))
    for key in try KeyScript("<Esc>p").keys { _ = model.update(.event(.key(key))) }
    #expect(model.frame.text.contains("from.address"))
    #expect(!model.frame.text.contains("hunter2"), "\(model.frame.text)")
  }

  @Test(arguments: [
    (String.mail, "/* smtp.password: hunter2 */\n{}"),
    (String.mail, "{\n  // \"smtp.password\":\n  //   \"hunter2\",\n  \"smtp.user\": \"u\"\n}"),
    (
      String.mail,
      "{\"smtp.host\": \"h\" /* , \"smtp.port\": 1, \"Smtp.PassWord\" : \"hunter2\" */}"
    ),
    (String.mail, "{} // clientSecret=hunter2"), (String.mail, "{} // the password: hunter2"),
    (
      "com.day.cq.mailer.DefaultMailService.config",
      "# smtp.password=\"hunter2\"\nsmtp.host=\"h\"\n"
    ),
    ("com.day.cq.mailer.DefaultMailService.cfg", "smtp.host=h\n  ! smtp.password = hunter2\n"),
    (
      "com.day.cq.mailer.DefaultMailService.xml",
      """
      <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0"
        xmlns:sling="http://sling.apache.org/jcr/sling/1.0" jcr:primaryType="sling:OsgiConfig"
        smtp.host="h"><!-- smtp.password="hunter2" --></jcr:root>
      """
    ),
  ])
  func `a property that is commented out shows no secret`(name: String, text: String) {
    let diff = Diff.rows("a/\(name)", from: Array(text.utf8), to: nil, hiding: Secrets())
    let shown = diff.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    #expect(!shown.contains("hunter2"), "\(shown)")
    #expect(shown.contains("••••"), "\(shown)")
  }

  @Test func `a file that cannot be read shows no values`() throws {
    for mail in [
      "{\"smtp.password\": hunter2}", "hunter2", "{\"smtp.password\": \"hunter2", "hunter2:",
    ] {
      let plan = Plan(project: .sample(mail: mail), answers: Answers())
      let model = Model(plan: plan, size: Size(120, 40))
      let diff = Diff.rows(
        "a/\(String.mail)", from: Array(mail.utf8), to: nil, hiding: plan.secrets)
      let words = (plan.findings + ProjectCheck(plan.project).findings).map(\.message)
      let shown = words + [model.frame.text] + diff.map { $0.spans.map(\.text).joined() }
      #expect(!shown.joined(separator: "\n").contains("hunter2"), "\(shown)")
    }
  }

  @Test func `the record leaves out what equals a secret, and the forwards go on saying it`() throws
  {
    let mail = """
      {"smtp.host": "proxy.tunnel", "smtp.port": 30465, "smtp.user": "u",
       "smtp.password": "relay.acme.example", "from.address": "noreply@acme.site"}
      """
    let forwards = """
      {"portForwards": [{"name": "relay.acme.example", "portDest": 465, "portOrig": 30465},
                        {"name": "db.acme.example", "portDest": 5432, "portOrig": 30001}]}
      """
    let project = Project.sample(mail: mail, forwards: forwards)
    let plan = Plan(project: project, answers: Answers())
    let record = try #require(plan.files.first { $0.file == "record" }?.after)
    #expect(!String(decoding: record, as: UTF8.self).contains("relay"))
    #expect(String(decoding: record, as: UTF8.self).contains("db.acme.example"))
    let saved = project.applying(plan.files)
    #expect(Plan(project: saved, answers: Answers()).settings.host == "relay.acme.example")
  }
}
