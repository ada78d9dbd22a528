import MailSetup
import TestKit
import Testing

@testable import Wizard

struct DiffTests {
  private static func difference(_ mail: String, _ change: (inout Answers) -> Void) throws -> String
  {
    var answers = Answers()
    change(&answers)
    let plan = Plan(project: .sample(mail: mail), answers: answers)
    return Diff.lines(of: try #require(plan.file(.mailConfiguration)), hiding: plan.secrets).map {
      $0 + "\n"
    }.joined()
  }

  private static let mail = """
    {
        "a": 1,
        "b": 2,
        "c": 3,
        "d": 4,
        "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
        "smtp.port": "30465",
        "smtp.user": "$[env:EMAIL_USERNAME]",
        "smtp.password": "$[secret:EMAIL_PASSWORD]",
        "from.address": "old@acme.site",
        "smtp.ssl": true
    }

    """

  @Test func `a hunk has three lines around its changes`() throws {
    let text = try Self.difference(Self.mail) { $0.from = "new@acme.site" }
    #expect(text.contains("@@ -7,6 +7,6 @@"))
    #expect(text.contains("-    \"from.address\": \"old@acme.site\","))
    #expect(text.contains("+    \"from.address\": \"new@acme.site\","))
    #expect(!text.contains("\"a\""))
  }

  @Test func `the review shows a long difference by its beginning`() throws {
    var answers = Answers()
    answers.otherForwards = (0..<100).map {
      PortForward(name: "host\($0).example.com", portDest: 3306, portOrig: 30_100 + $0)
    }
    let plan = Plan(project: .sample(mail: Self.mail), answers: answers)
    let count = plan.files.map { Diff.rows(of: $0, hiding: plan.secrets).count }.max() ?? 0
    let field = try #require(Step.review.fields.first { $0.control is DiffControl })
    let rows = field.control.rows(of: field, in: plan, columns: 120, focus: nil)
    let text = (0..<rows.count).map { rows[$0].spans.map(\.text).joined() }
    let rest = "… \(count - DiffControl.limit) more lines: d shows all"
    #expect(count > DiffControl.limit)
    #expect(text.contains { $0.hasSuffix(rest) })
    #expect(text.count < 3 * DiffControl.limit)
  }

  @Test(arguments: [
    "\"hunter2\"", "\"a\\u0062c\"", "\"x", "\"p\\\"q\"",
  ])
  func `a password in a file is never shown`(literal: String) throws {
    let mail = Self.mail.replacing("\"$[secret:EMAIL_PASSWORD]\"", with: literal)
    let plan = Plan(project: .sample(mail: mail), answers: Answers())
    let text = plan.files.flatMap { Diff.lines(of: $0, hiding: plan.secrets) }.joined(
      separator: "\n")
    for secret in ["hunter2", "u0062", "p\\", "\"x"] {
      #expect(!text.contains(secret), "\(text)")
    }
  }

  @Test(arguments: Random.seeds(200))
  func `a difference leads from one text to the other`(seed: UInt64) {
    var random = Random(seed: seed)
    let (old, new) = (random.lines(), random.lines())
    let lines = DiffLine.lines(from: old, to: new)
    #expect(lines.filter { $0.kind != .added }.map(\.text) == old, "seed \(seed)")
    #expect(lines.filter { $0.kind != .removed }.map(\.text) == new, "seed \(seed)")
    let hunks = Hunk.all(in: lines).flatMap(\.lines).filter { $0.kind != .kept }
    #expect(hunks == lines.filter { $0.kind != .kept }, "seed \(seed)")
  }

  @Test func `changes with seven lines between them are two hunks`() {
    let old = (0..<30).map(String.init)
    for (distance, count) in [(7, 1), (8, 2)] {
      var new = old
      new[10] = "a"
      new[10 + distance] = "b"
      #expect(Hunk.all(in: DiffLine.lines(from: old, to: new)).count == count)
    }
  }

  @Test func `a file without a final newline says so`() throws {
    let text = try Self.difference(String(Self.mail.dropLast())) { $0.from = "new@acme.site" }
    #expect(text.contains("\\ No newline at end of file"))
  }
}

extension Random {
  /// A few lines, many of them the same.
  fileprivate mutating func lines() -> [String] {
    (0..<int(0..<8)).map { _ in pick(["a", "b", "c", "d"]) }
  }
}
