import MailSetup
import TestKit
import Testing

struct OAuthRuleTests {
  private static func oauth(_ text: String, _ expected: Set<String>) -> Judged {
    var project = Files(mail: mail("smtp"), forwards: microsoft).project
    project.addOAuth(text)
    return Judged(text, project, expected)
  }

  private static let microsoft: [PortForward] = ["smtp.office365.com:587@30587"]

  /// A mail configuration that logs in with OAuth2.
  private static func mail(_ transport: String) -> String {
    let flags = [#""smtp.ssl": false, "smtp.starttls": true, "smtp.requiretls": true"#]
    let host = transport == "smtp" ? "$[env:AEM_PROXY_HOST]" : "smtp.office365.com"
    let port = transport == "smtp" ? "30587" : "587"
    let graph = transport == "smtp" ? [] : [#""graph.flow": true"#]
    return """
      {"smtp.host": "\(host)", "smtp.port": "\(port)", "smtp.user": "a@acme.site",
       "smtp.password": "value not used", "from.address": "a@acme.site", "oauth.flow": true,
       \((flags + graph).joined(separator: ", "))}
      """
  }

  /// An OAuth provider with all that it needs, and one member as it is given.
  private static func provider(_ member: String = "", without key: String = "") -> String {
    let address = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0"
    let members = [
      ("authUrl", "\"\(address)/authorize\""), ("tokenUrl", "\"\(address)/token\""),
      ("refreshUrl", "\"\(address)/token\""), ("clientId", "\"1234\""),
      ("clientSecret", "\"$[secret:CLIENT_SECRET]\""),
      ("refreshToken", "\"$[secret:REFRESH_TOKEN]\""),
      ("scopes", #"["https://outlook.office.com/SMTP.Send", "offline_access"]"#),
    ].filter { $0.0 != key && !member.hasPrefix("\"\($0.0)\"") }.map { "\"\($0)\": \($1)" }
    return "{\((members + [member]).filter { !$0.isEmpty }.joined(separator: ", "))}"
  }

  private static func complete(_ member: String, _ expected: Set<String>) -> Judged {
    oauth(provider(member), expected)
  }

  private static func graph(_ name: String, scopes: String, _ expected: Set<String>) -> Judged {
    var project = Files(mail: mail("graph")).project
    project.addOAuth(provider("\"scopes\": \(scopes)"))
    return Judged(name, project, expected)
  }

  static let rows = [
    Judged(
      "no provider", Files(mail: mail("smtp"), forwards: microsoft).project,
      ["oauth-provider-missing"]),
    Judged("no OAuth", line: #""oauth.flow": false"#, []),
    Judged(
      "OAuth with a provider that has none", line: #""oauth.flow": true"#,
      ["oauth-provider-missing", "login-not-offered login"]),
    oauth(provider(), []),
    oauth(provider(without: "authUrl"), ["oauth-provider-incomplete oauth.tenant"]),
    oauth(provider(without: "refreshUrl"), ["oauth-provider-incomplete oauth.tenant"]),
    oauth(provider(without: "clientId"), ["oauth-provider-incomplete oauth.clientId"]),
    oauth(provider(without: "scopes"), ["oauth-provider-incomplete transport"]),
    oauth(provider(without: "authCodeRedirectUrl"), []),
    complete(#""clientId": "  ""#, ["oauth-provider-incomplete oauth.clientId"]),
    complete(#""clientId": "<clientID>""#, ["oauth-provider-incomplete oauth.clientId"]),
    complete(
      #""authUrl": "https://login.microsoftonline.com/<tenantID>/oauth2/v2.0/authorize""#,
      ["oauth-provider-incomplete oauth.tenant"]),
    complete(#""scopes": []"#, ["oauth-provider-incomplete transport"]),
    complete(#""clientSecret": "abc""#, ["oauth-literal-secret oauth.clientSecret.name"]),
    complete(
      #""refreshToken": "$[env:X]""#, ["user-kind-mismatch oauth.refreshToken.name"]),
    complete(
      #""refreshToken": "$[env:X""#, ["placeholder-syntax"]),
    complete(
      #""clientSecret": "$[secret:ADOBE_X]""#, ["variable-reserved oauth.clientSecret.name"]),
    complete(
      #""clientSecret": "{ae2b5f0011223344}""#, ["encrypted-password oauth.clientSecret.name"]),
    complete(#""clientId": null"#, ["json-null"]),
    complete(#""other": 1, "other": 2"#, ["json-duplicate-key"]),
    complete(#""tokenUrll": "x""#, ["key-misspelt"]),
    complete(#""scopes": "https://outlook.office.com/SMTP.Send""#, ["oauth-scopes"]),
    complete(
      #""scopes": ["https://outlook.office.com/SMTP.Send"]"#, ["oauth-offline-access"]),
    complete(
      #""scopes": ["https://outlook.office.com/SMTP.Send", "https://graph.microsoft.com/Mail.Send", "offline_access"]"#,
      ["oauth-scopes-mixed"]),
    complete(
      #""scopes": ["https://graph.microsoft.com/Mail.Send", "offline_access"]"#,
      ["oauth-scopes-transport"]),
    complete(#""scopes": ["https://mail.google.com/"]"#, []),
    oauth("{", ["json-invalid target.folder"]),
    oauth("", ["json-invalid target.folder"]),
    oauth(#"{clientId: "x"}"#, ["json-invalid target.folder"]),
    oauth("null", ["json-invalid target.folder"]),
    graph("Graph", scopes: #"["https://graph.microsoft.com/Mail.Send", "offline_access"]"#, []),
    graph(
      "Graph with the scope of SMTP",
      scopes: #"["https://outlook.office.com/SMTP.Send", "offline_access"]"#,
      ["oauth-scopes-transport"]),
    Judged(
      "Graph without OAuth", line: #""graph.flow": true"#, ["graph-without-oauth login"]),
  ]

  @Test(arguments: rows)
  func `OAuth is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }
}
