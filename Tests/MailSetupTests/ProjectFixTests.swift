import MailSetup
import TestKit
import Testing

struct ProjectFixTests {
  private static func mended(_ mail: String, forwards: String? = RuleTests.forwards) -> [FileChange]
  {
    ProjectFix(.sample(mail: mail, forwards: forwards)).files
  }

  @Test func `flags follow what the port speaks`() throws {
    let mail = RuleTests.mail("smtp.ssl", #""smtp.ssl": false"#)
    #expect(try #require(Self.mended(mail).first).text == RuleTests.mail())
    let both = RuleTests.mail("smtp.starttls", #""smtp.starttls": true"#)
    #expect(try #require(Self.mended(both).first).text == RuleTests.mail())
  }

  @Test func `the server's own port becomes the portOrig`() throws {
    let mail = RuleTests.mail("smtp.port", #""smtp.port": "465""#)
    #expect(try #require(Self.mended(mail).first).text == RuleTests.mail())
  }

  @Test func `a portOrig that two forwards share, or that is none, is no port to advice with`() {
    let mail = RuleTests.mail("smtp.port", #""smtp.port": "465""#)
    for other in [
      #"{"name":"db.acme.site","portDest":587,"portOrig":30465}"#,
      #"{"name":"db.acme.site","portDest":465,"portOrig":30001}"#,
    ] {
      let forwards = RuleTests.forwards.replacing("}]", with: "},\(other)]")
      #expect(Self.mended(mail, forwards: forwards) == [])
    }
    #expect(Self.mended(mail, forwards: RuleTests.forwards.replacing("30465", with: "465")) == [])
  }

  @Test func `flags that a port decides stay where two forwards share the port`() {
    let mail = RuleTests.mail("smtp.ssl", #""smtp.ssl": false"#)
    let other = #"{"name":"mx.acme.site","portDest":587,"portOrig":30465}"#
    let forwards = RuleTests.forwards.replacing("}]", with: "},\(other)]")
    let fixed = Self.mended(mail, forwards: forwards).map(\.text)
    #expect(fixed == [mail.replacing(#""smtp.starttls": false"#, with: #""smtp.starttls": true"#)])
  }

  @Test func `a misspelt key is renamed`() throws {
    let mail = RuleTests.mail("smtp.ssl", #""smpt.ssl": true"#)
    let text = try #require(Self.mended(mail).first).text
    #expect(text.contains(#""smtp.ssl": true"#))
    #expect(!text.contains("smpt"))
  }

  @Test func `a forward's name is written in lower case`() throws {
    let forwards = RuleTests.forwards.replacing("smtp.send", with: "SMTP.Send")
    let files = Self.mended(RuleTests.mail(), forwards: forwards)
    #expect(files.map(\.text) == [RuleTests.forwards])
  }

  @Test func `a relay on 25, which may have no TLS, is not told to require it`() throws {
    let mail = RuleTests.mail("smtp.ssl", #""smtp.ssl": false"#)
    let forwards = RuleTests.forwards.replacing("smtp.sendgrid.net", with: "relay.acme.site")
      .replacing(":465", with: ":25")
    let fixed = try #require(Self.mended(mail, forwards: forwards).first).text
    #expect(
      fixed
        == mail.replacing(#""smtp.starttls": false"#, with: #""smtp.starttls": true"#))
  }

  @Test func `what is right, and what no file tells, stays`() {
    #expect(Self.mended(RuleTests.mail()) == [])
    #expect(
      Self.mended(RuleTests.mail("smtp.password", #""smtp.password": "hunter2""#)) == [])
  }
}
