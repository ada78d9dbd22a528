import MailSetup
import TestKit
import Testing

/// The file of an OAuth provider that a change of the login left behind.
struct UnusedProviderTests {
  private static let provider = """
    {"authUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize",
     "tokenUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
     "refreshUrl": "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
     "clientId": "1234", "clientSecret": "$[secret:CLIENT_SECRET]",
     "refreshToken": "$[secret:REFRESH_TOKEN]", "scopes": ["https://mail.google.com/"]}
    """

  /// A project with the provider in `config` and mail configurations with their `oauth.flow`.
  private static func project(_ flows: [String: String]) -> Project {
    var project = Project.sample(
      files: Dictionary(
        uniqueKeysWithValues: flows.map { folder, flow in
          ("\(folder)/\(String.mail)", RuleTests.mail("", "\"oauth.flow\": \(flow)"))
        }))
    project[.portForwards, of: project.homes[0]] = ProjectFile(
      path: "ui.config/src/main/cloudmanager/advanced-networking.json",
      bytes: Array(RuleTests.forwards.utf8))
    project.addOAuth(provider)
    return project
  }

  private static let rows: [(flows: [String: String], isUsed: Bool)] = [
    (["config": "true"], true), (["config.author": "true"], true),
    (["config": "\"$[env:OAUTH]\""], true),
    (["config": "false", "config.publish": "true"], true),
    (["config": "false"], false), (["config.author": "false"], false),
  ]

  @Test(arguments: rows)
  func `only a provider that is used has names to set`(flows: [String: String], isUsed: Bool) {
    let project = Self.project(flows)
    let answers = Answers { $0.networking = .flexiblePortEgress }
    let names = Plan(project: project, answers: answers, isSaved: true).credentials.map(\.name)
    #expect(names.contains("CLIENT_SECRET") == isUsed)
    let unused = ProjectCheck(project).findings.filter { $0.rule == "oauth-provider-unused" }
    #expect(unused.count == (isUsed ? 0 : 1))
    #expect(unused.allSatisfy { $0.place?.path.contains("OAuthConfigurationProvider") == true })
  }

  @Test(arguments: ["config", "config.author", "config.stage", "other app"])
  func `a plan and a check tell of an unused provider, wherever it is`(folder: String) {
    var project = Self.project(["config": "false"])
    var home = project.homes[0]
    if folder == "other app" {
      home = ConfigHome(module: "other", contentRoot: "other/jcr_root", app: "other")
      project.homes.append(home)
    }
    let index = project.homes.count - 1
    let run = folder == "other app" ? "config" : folder
    let name = MailFileName.oauthProviderPID
    project.homes[0][.oauthProvider] = []
    project.homes[index][.oauthProvider] = [
      ProjectFile(
        path: "\(home.configurationsPath)/\(run)/\(name).cfg.json",
        bytes: Array(Self.provider.utf8))
    ]
    let plan = Plan(project: project, answers: .complete)
    let unused = { (findings: [Finding]) in
      findings.filter { $0.rule == "oauth-provider-unused" }.compactMap(\.place?.path)
    }
    let expected = project.homes[index][.oauthProvider].map(\.path)
    #expect(unused(ProjectCheck(project).findings) == expected)
    #expect(unused(plan.findings + plan.remainingFindings) == expected)
    #expect(unused(plan.findings) == (folder == "other app" ? [] : expected))
  }

  @Test func `a provider is not unused while there is no mail configuration`() {
    #expect(
      !ProjectCheck(Self.project([:])).findings.contains { $0.rule == "oauth-provider-unused" })
  }

  @Test(arguments: [Login.password, .none])
  func `a plan that gives OAuth2 up tells of the file that it leaves`(login: Login) {
    var answers = Answers.complete
    answers.login = login
    let plan = Plan(project: Self.project(["config": "true"]), answers: answers)
    #expect(plan.findings.filter { $0.rule == "oauth-provider-unused" }.count == 1)
    #expect(!plan.credentials.map(\.name).contains("CLIENT_SECRET"))
  }
}
