import MailSetup
import TestKit
import Testing

struct ReplacingTests {
  private static let legacy = [
    "config/\(SaveLocation.pid).config": """
    # by hand
    smtp.host="smtp.mailgun.org"
    smtp.port=I"465"
    smtp.ssl=B"true"
    smtp.user="postmaster"
    smtp.password="hunter2"
    from.address="noreply@acme.site"
    x.own="kept"
    service.ranking=I"3"

    """
  ]

  @Test func `fields open with the values of a legacy file, and saving beside it is an error`() {
    let plan = Plan(project: .sample(files: Self.legacy))
    #expect(plan.settings.host == "smtp.mailgun.org")
    #expect(plan.settings.from == "noreply@acme.site")
    #expect(plan.errors.map(\.rule) == ["two-formats"])
    #expect(plan.files.filter { $0.kind == .remove } == [])
  }

  @Test func `replaced, its values stand in a new file, without the password, and it goes`() throws
  {
    var answers = Answers()
    answers.replacesOthers = true
    let plan = Plan(project: .sample(files: Self.legacy), answers: answers)
    #expect(plan.canSave)
    #expect(plan.files.filter { $0.kind == .remove }.count == 1)
    let file = try #require(plan.file(.mailConfiguration))
    #expect(file.kind == .create)
    #expect(
      file.text == """
        {
            "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
            "smtp.port": "30465",
            "smtp.user": "$[env:EMAIL_USERNAME;default=postmaster]",
            "smtp.password": "$[secret:EMAIL_PASSWORD]",
            "from.address": "noreply@acme.site",
            "smtp.ssl": true,
            "x.own": "kept",
            "service.ranking:Integer": 3
        }

        """)
  }

  @Test func `the answer of the API's GET operation is kept beside the file's forwards`() throws {
    let answer = """
      {"_embedded": {"networkingConfigurations": [{"programId": "1", "portForwards": [
        {"name": "ldap.acme.site", "portDest": 636, "portOrig": 30636}],
        "nonProxyHosts": ["api.acme.site"]}]}}
      """
    let plan = Plan(project: .sample(forwards: answer), answers: .complete)
    let file = try #require(plan.file(.portForwards))
    #expect(!file.text.contains("_embedded"))
    #expect(file.text.contains("ldap.acme.site"))
    #expect(file.text.contains("api.acme.site"))
    #expect(file.kind == .update)
  }
}
