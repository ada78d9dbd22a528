import Testing

@testable import Explaining

struct EvidenceTests {
  private static let refused = """
    com.sun.mail.util.MailConnectException: Couldn't connect to host, port: proxy.tunnel, 30465;
      nested exception is:
    \tjava.net.ConnectException: Connection refused
    """

  private func ids(_ text: String, _ evidence: Evidence) -> [String] {
    Explainer.explanations(of: text, with: evidence).explained.map(\.explanation.id)
  }

  @Test func `a port that the project does not forward is the cause`() {
    #expect(
      ids(Self.refused, Evidence(forwardedPorts: [30587])).first == "tunnel-port-not-forwarded")
    #expect(ids(Self.refused, Evidence(forwardedPorts: [30587, 30465])) == ["tunnel-refused"])
    #expect(ids(Self.refused, Evidence()) == ["tunnel-refused"])
  }

  @Test func `a default that is sent stands before a wrong password`() {
    let login = "535 5.7.8 Error: authentication failed"
    #expect(ids(login, Evidence()).first == "login-refused")
    let evidence = Evidence(brokenRules: ["credential-default"])
    #expect(ids(login, evidence).first == "default-credentials")
  }

  @Test func `a vendor's own words stand before what the files say`() {
    let reply = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"
    let evidence = Evidence(brokenRules: ["credential-default"])
    #expect(ids(reply, evidence).first == "microsoft-smtp-auth-disabled")
  }

  @Test func `what the files contradict comes last`() {
    let text = "535 5.7.8 Error: authentication failed\n{\"error\":\"invalid_grant\"}"
    #expect(ids(text, Evidence()).first == "login-refused")
    #expect(ids(text, Evidence(transport: .graph)).first == "oauth-refused")
  }

  @Test(arguments: [
    (Explanation.Login.oauth2, "microsoft-token-refused"), (.password, "microsoft-login"),
  ])
  func `a refused login is read as the way that the project logs in`(
    login: Explanation.Login, id: String
  ) {
    let reply = "535 5.7.3 Authentication unsuccessful"
    #expect(ids(reply, Evidence(login: login)).first == id)
    #expect(ids(reply, Evidence()).first == "microsoft-login")
  }

  @Test func `a default of a password is not the cause where the login is another one`() {
    let evidence = Evidence(brokenRules: ["credential-default"], login: .oauth2)
    #expect(!ids("535 5.7.8 no", evidence).contains("default-credentials"))
  }

  @Test func `an explanation that needs a project is confirmed by a rule or by the forwards`() {
    for explanation in Explanation.all where explanation.needsEvidence {
      #expect(explanation.isAboutForward || !explanation.rules.isEmpty, "\(explanation.id)")
    }
  }
}
