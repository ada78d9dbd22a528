import MailSetup
import Testing

struct ResolvedSettingsTests {
  private static func settings(_ change: (inout Answers) -> Void, found: Answers = Answers())
    -> ResolvedSettings
  {
    var answers = Answers()
    change(&answers)
    return ResolvedSettings(chosen: answers, found: found)
  }

  @Test func `the provider decides host, port and flags`() {
    let sendGrid = Self.settings { $0.provider = .preset("sendgrid") }
    #expect(sendGrid.host == "smtp.sendgrid.net")
    #expect(sendGrid.port == 465)
    #expect(sendGrid.tls == TLSFlags(ssl: true, starttls: false, requiretls: false))
    let postmark = Self.settings { $0.provider = .preset("postmark") }
    #expect(postmark.port == 587)
    #expect(postmark.tls == TLSFlags(ssl: false, starttls: true, requiretls: true))
  }

  @Test(arguments: [(465, 30465), (587, 30587), (25, 30025), (2525, 30525)])
  func `portOrig is proposed from the port`(port: Int, origin: Int) {
    #expect(Self.settings { $0.port = port }.portOrig == origin)
  }

  @Test func `a proposed portOrig never collides`() {
    let taken = PortForward(name: "db.acme.site", portDest: 3306, portOrig: 30465)
    let settings = Self.settings {
      $0.port = 465
      $0.otherForwards = [taken]
    }
    #expect(settings.portOrig == 30001)
  }

  @Test func `choosing STARTTLS proposes a port that speaks it`() {
    let settings = Self.settings {
      $0.provider = .preset("sendgrid")
      $0.ssl = false
    }
    #expect(settings.port == 587)
    #expect(settings.portOrig == 30587)
    #expect(settings.tls == TLSMode.startTLS.flags)
  }

  @Test func `what was typed is never overwritten`() {
    let settings = Self.settings {
      $0.provider = .preset("postmark")
      $0.port = 465
      $0.portOrig = 30777
      $0.ssl = false
    }
    #expect(settings.port == 465)
    #expect(settings.portOrig == 30777)
    #expect(!settings.tls.ssl)
  }

  @Test func `what was found holds until something it rests on is chosen`() {
    var found = Answers()
    found.host = "smtp.mailgun.org"
    found.port = 465
    found.portOrig = 30002
    found.ssl = true
    found.from = "noreply@acme.site"
    let opened = Self.settings({ _ in }, found: found)
    #expect(opened.portOrig == 30002)
    #expect(opened.provider?.id == "mailgun")
    let moved = Self.settings({ $0.provider = .preset("sendgrid") }, found: found)
    #expect(moved.host == "smtp.sendgrid.net")
    #expect(moved.from == "noreply@acme.site")
    let changed = Self.settings({ $0.port = 587 }, found: found)
    #expect(changed.portOrig == 30587)
    #expect(!changed.tls.ssl)
  }
}
