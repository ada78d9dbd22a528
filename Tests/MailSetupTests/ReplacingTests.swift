import MailSetup
import TestKit
import Testing

struct ReplacingTests {
  private static let legacy = [
    "config/\(Target.pid).config": """
    # by hand
    smtp.host="smtp.mailgun.org"
    smtp.port=I"465"
    smtp.ssl=B"true"
    smtp.user="postmaster"
    smtp.password="hunter2"
    from.address="noreply@acme.site"
    x.own="kept"

    """
  ]

  @Test func `fields open with the values of a legacy file, and saving beside it is an error`() {
    let setup = Setup(project: .sample(files: Self.legacy))
    #expect(setup.settings.host == "smtp.mailgun.org")
    #expect(setup.settings.from == "noreply@acme.site")
    #expect(setup.errors.map(\.rule) == ["two-formats"])
    #expect(setup.removals == [])
  }

  @Test func `replaced, its values stand in a new file, without the password, and it goes`() throws
  {
    var answers = Answers()
    answers.replacesOthers = true
    let setup = Setup(project: .sample(files: Self.legacy), answers: answers)
    #expect(setup.canSave)
    #expect(setup.removals.map(\.path).count == 1)
    let document = try #require(setup.documents.first { $0.kind == .configuration })
    #expect(document.change == .create)
    #expect(
      document.text.text == """
        {
            "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
            "smtp.port": 30465,
            "smtp.user": "$[env:EMAIL_USERNAME;default=postmaster]",
            "smtp.password": "$[secret:EMAIL_PASSWORD]",
            "from.address": "noreply@acme.site",
            "smtp.ssl": true,
            "x.own": "kept"
        }

        """)
  }

  @Test func `the answer of the API's GET operation is kept beside the file's forwards`() throws {
    let answer = """
      {"_embedded": {"networkingConfigurations": [{"programId": "1", "portForwards": [
        {"name": "ldap.acme.site", "portDest": 636, "portOrig": 30636}],
        "nonProxyHosts": ["api.acme.site"]}]}}
      """
    let setup = Setup(project: .sample(forwards: answer), answers: .complete)
    let document = try #require(setup.documents.first { $0.kind == .portForwards })
    #expect(!document.text.text.contains("_embedded"))
    #expect(document.text.text.contains("ldap.acme.site"))
    #expect(document.text.text.contains("api.acme.site"))
    #expect(document.change == .update)
  }
}
