import MailSetup
import TestKit
import Testing

struct SaveLocationTests {
  /// A project with two apps in one module and one in another, which has mail for authors.
  private static let project: Project = {
    func home(_ module: String, _ app: String, mail folders: [String] = []) -> ConfigHome {
      var home = ConfigHome(
        module: module, contentRoot: "\(module)/src/main/content/jcr_root", app: app,
        folders: ["config", "config.author"])
      home.mailFiles = folders.map {
        ProjectFile(path: SaveLocation(home, folder: $0).mailPath, bytes: Array("{}".utf8))
      }
      return home
    }
    return Project(
      root: "/projects/acme", repository: nil,
      homes: [
        home("ui.config", "acme"), home("ui.config", "shop"),
        home("other.config", "shop", mail: ["config.author"]),
      ])
  }()

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answers: Answers
    let expected: String?

    init(_ name: String, _ answers: Answers, _ expected: String?) {
      testDescription = name
      self.answers = answers
      self.expected = expected
    }
  }

  static let places = [
    Row("nothing", Answers(), "ui.config acme config"),
    Row("a module", Answers(module: "other.config"), "other.config shop config.author"),
    Row("an app", Answers(app: "shop"), "ui.config shop config"),
    Row("both", Answers(module: "other.config", app: "shop"), "other.config shop config.author"),
    Row("a module that is not there", Answers(module: "core"), nil),
    Row("an app that is not there", Answers(app: "core"), nil),
    Row("an app of another module", Answers(module: "other.config", app: "acme"), nil),
    Row("a folder", Answers(folder: "config.publish"), "ui.config acme config.publish"),
    Row("a folder that AEM does not know", Answers(folder: "config.x"), "ui.config acme config.x"),
    Row(
      "a module and a folder", Answers(module: "other.config", folder: "config"),
      "other.config shop config"),
  ]

  @Test(arguments: places)
  func `the place is the first that the answers allow`(_ row: Row) {
    let plan = Plan(project: Self.project, answers: row.answers)
    let place = plan.location.map { "\($0.module) \($0.app) \($0.folder)" }
    #expect(place == row.expected)
    #expect(plan.home?.module == plan.location?.module)
    #expect(plan.files.isEmpty == (row.expected == nil))
  }

  @Test func `without a place nothing is saved`() {
    let plan = Plan(
      project: Project(root: "/projects/acme", repository: nil, homes: []), answers: .complete)
    #expect(plan.location == nil)
    #expect(plan.files == [])
    #expect(plan.blockers == [])
    #expect(!plan.canSave)
    #expect(!plan.isOnDisk)
  }

  /// The folders of the project, those with mail, and the one that is proposed.
  static let folders: [([String], [String], String)] = [
    (["config", "config.author"], [], "config"),
    (["config.author"], [], "config"),
    ([], [], "config"),
    (["config", "config.author"], ["config"], "config"),
    (["config", "config.author"], ["config.author"], "config.author"),
    (["config.author", "config"], ["config.author", "config"], "config"),
    (
      ["config", "config.author", "config.stage"], ["config.author", "config", "config.stage"],
      "config"
    ),
    (
      ["config.stage", "config.author", "config"], ["config.author", "config.stage"], "config.stage"
    ),
    (
      ["config", "config.author", "config.publish"], ["config", "config.author", "config.publish"],
      "config.author"
    ),
    (
      ["config", "config.author", "config.publish.prod"],
      ["config", "config.author", "config.publish.prod"], "config"
    ),
    (["config", "config.author.dev"], ["config.author.dev"], "config.author.dev"),
    (["config", "config.author", "config.author.dev"], ["config.author.dev"], "config.author.dev"),
  ]

  @Test(arguments: folders)
  func `the folder to open with is config, but for mail elsewhere alone`(
    _ folders: [String], _ holding: [String], _ expected: String
  ) {
    var home = Project.sample.homes[0]
    home.folders = folders
    home.mailFiles = holding.map {
      ProjectFile(path: SaveLocation(home, folder: $0).mailPath, bytes: Array("{}".utf8))
    }
    #expect(home.preferredFolders[0] == expected)
  }

  private static func project(_ holding: [String]) -> Project {
    Files(
      mails: Dictionary(
        uniqueKeysWithValues: holding.map { ("\($0)/\(String.mail)", RuleTests.mail()) }),
      body: RuleTests.forwards
    ).project
  }

  @Test(arguments: [
    (["config.author", "config.publish"], true), (["config", "config.author"], false),
    (["config", "config.author", "config.publish"], true), (["config.publish"], false), ([], false),
  ])
  func `where several folders are read and none of them is config, it is said which one is changed`(
    _ holding: [String], _ isSaid: Bool
  ) throws {
    let project = Self.project(holding)
    var answers = Answers.complete
    let warnings = { (answers: Answers) in
      try Plan(project: project, file: answers).findings.filter { $0.rule == "folder-open" }
    }
    #expect(
      try warnings(answers).map(\.message)
        == (isSaid
          ? [
            "AEM reads a mail configuration from each of config.author, config.publish. This one changes config.author only."
          ] : []))
    answers.folder = "config"
    #expect(try warnings(answers).isEmpty)
  }

  @Test(arguments: ["config.publish", "config.author", "config.dev"])
  func `of several folders that are read, the recorded one is taken`(_ folder: String) {
    var project = Self.project(["config.author", "config.publish"])
    var saved = Answers.complete
    saved.folder = folder
    let plan = Plan(project: project, answers: saved)
    project = project.applying(plan.files.filter { $0.name == "mailwizard.json" })
    let isThere = folder != "config.dev"
    #expect(Plan(project: project).location?.folder == (isThere ? folder : "config.author"))
    #expect(project.tiedFolders(for: Answers()).count == (isThere ? 1 : 2))
  }

  @Test func `a save into a folder that no instance reads says so`() {
    let project = Self.project(["config.author", "config.publish"])
    var answers = Answers.complete
    answers.folder = "config"
    let plan = Plan(project: project, answers: answers)
    let expected = [
      "config.author and config.publish replace this mail configuration on every instance, so AEM never reads it."
    ]
    let words = { (findings: [Finding]) in
      findings.filter { $0.rule == "folder-shadows" }.map(\.message)
    }
    #expect(words(plan.findings) == expected)
    #expect(words(ProjectCheck(project.applying(plan.files.changed)).findings) == expected)
  }

  @Test(arguments: [("ui.config", "ui.config/src"), (".", "src"), ("a/b", "a/b/src")])
  func `forwards and answers are beside the content`(_ module: String, _ source: String) {
    let home = ConfigHome(module: module, contentRoot: "x/jcr_root", app: "acme")
    let location = SaveLocation(home, folder: "config.author")
    #expect(location.forwardsPath == "\(source)/main/cloudmanager/advanced-networking.json")
    #expect(location.recordPath == "\(source)/main/cloudmanager/mailwizard.json")
    #expect(location.mailPath == "x/jcr_root/apps/acme/osgiconfig/config.author/\(String.mail)")
  }

  @Test func `a recorded place is not read`() {
    let record = """
      {"target": {"folder": "config.author"}, "networking": "vpn",
       "destination": {"host": "a.b"}, "from": "a@acme.site"}
      """
    #expect(Plan(project: Files(record: record).project).location?.folder == "config")
  }
}
