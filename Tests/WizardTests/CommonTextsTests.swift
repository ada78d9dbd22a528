import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

struct CommonTextsTests {
  /// All that a plan on a project with this password shows.
  private func shown(password: String) throws -> [String] {
    let mail = """
      {
        // Sends mail.
        "smtp.host": "smtp.sendgrid.net", "smtp.port": 465, "smtp.ssl": true,
        "smtp.user": "$[secret:USER;default=\(password)]", "smtp.password": "\(password)",
        "from.address": "noreply@acme.site", "smtp.pasword": "$[secret:P;default=\(password)]"
      }
      """
    let plan = Plan(project: .sample(mail: mail), answers: Answers())
    var shown = (plan.findings + ProjectCheck(plan.project).findings).flatMap {
      [$0.rule, $0.message, $0.advice, $0.place?.path ?? ""].map(plan.secrets.masked)
    }
    shown += plan.files.flatMap { Diff.lines(of: $0, hiding: plan.secrets) }
    var model = Model(plan: plan, size: Size(120, 40))
    for keys in ["", "d", "<Esc>p", "<Esc>2", "3", "6", "7", "?"] {
      for key in try KeyScript(keys).keys { _ = model.update(.event(.key(key))) }
      shown.append(model.frame.text)
    }
    return shown
  }

  /// With dots in a sentence or a path, everybody could tell which word the password is.
  @Test(
    arguments: [
      "smtp", "password", "config", "acme", "ui", "AEM", "mail", "secret", "the", "error", "true",
      "SendGrid", "literal-password", "jcr_root",
    ])
  func `a password that is a common word leaves no trace`(word: String) throws {
    let lines = { (password: String) in
      try shown(password: password).flatMap { $0.split(separator: "\n") }
    }
    #expect(try lines(word) == lines("Zq83-kdXYl0"))
  }
}
