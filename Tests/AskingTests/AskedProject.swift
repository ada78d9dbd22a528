import TestKit

/// A project whose saved configuration leads to a server of these tests.
enum AskedProject {
  enum Login { case password, oauth2 }

  static let forwards = "ui.config/src/main/cloudmanager/advanced-networking.json"
  static let record = "ui.config/src/main/cloudmanager/mailwizard.json"
  private static let folder = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"

  static let provider =
    "\(folder)/config/com.day.cq.mailer.oauth.impl.OAuthConfigurationProviderImpl.cfg.json"

  static func mail(in folder: String) -> String { "\(Self.folder)/\(folder)/\(String.mail)" }

  static func files(
    port: Int, ssl: Bool, login: Login = .oauth2, tenant: String = "mail.test",
    graph: Bool = false, host: String = "localhost"
  ) throws -> TemporaryProject {
    try TemporaryProject(
      Tree.archetype() + [
        mail(in: "config"): configuration(origin: 30587, ssl: ssl, login: login, graph: graph),
        forwards: body([30587: port], host: host),
        provider:
          """
        {
          "authUrl": "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/authorize",
          "tokenUrl": "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/token",
          "refreshUrl": "https://login.microsoftonline.com/\(tenant)/oauth2/v2.0/token",
          "clientId": "1234",
          "clientSecret": "$[secret:CLIENT_SECRET]",
          "refreshToken": "$[secret:REFRESH_TOKEN]"
        }
        """,
      ])
  }

  static func configuration(
    origin: Int, ssl: Bool, login: Login = .oauth2, graph: Bool = false
  ) -> String {
    """
    {
      "smtp.host": "$[env:AEM_PROXY_HOST;default=proxy.tunnel]",
      "smtp.port": "\(origin)",
      "smtp.user": "\(login == .oauth2 ? "noreply@mail.test" : "$[env:EMAIL_USERNAME]")",
      "smtp.password": "\(login == .oauth2 ? "value not used" : "$[secret:EMAIL_PASSWORD]")",
      "from.address": "noreply@mail.test",
      "smtp.ssl": \(ssl),
      "smtp.starttls": \(!ssl),
      "smtp.requiretls": \(!ssl),
      "oauth.flow": \(login == .oauth2)\(graph ? ",\n  \"graph.flow\": true" : "")
    }

    """
  }

  /// The forwards from each portOrig to a port.
  static func body(_ ports: [Int: Int], host: String = "localhost") -> String {
    let forwards = ports.sorted { $0.key < $1.key }.map {
      #"{"name": "\#(host)", "portDest": \#($0.value), "portOrig": \#($0.key)}"#
    }
    return #"{"portForwards": [\#(forwards.joined(separator: ", "))], "nonProxyHosts": []}"#
  }
}
