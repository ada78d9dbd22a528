import MailSetup
import TestKit
import Testing

struct FolderRuleTests {
  /// A folder to save into, beside others with mail.
  private static func folder(
    _ folder: String, beside others: [String] = [], _ expected: Set<String>
  ) -> Judged {
    let mails = others.map { ("\($0)/\(String.mail)", RuleTests.mail()) }
    return Judged(
      "\(folder) beside \(others)",
      files: Files(mails: Dictionary(uniqueKeysWithValues: mails), body: RuleTests.forwards),
      expected
    ) { $0.folder = folder }
  }

  private static let shadowed: Set = ["folder-shadows target.folder"]
  private static let tied: Set = ["folder-tie target.folder"]

  static let rows = [
    folder("config", []), folder("config.author.rde", []), folder("config.rde", []),
    folder("config.dev.author", ["folder-order target.folder"]),
    folder("config.prod.publish", ["folder-order target.folder"]),
    folder("config.x", ["folder-unsupported target.folder"]),
    folder("config.x.author", ["folder-unsupported target.folder"]),
    folder("config.author.publish", ["folder-unsupported target.folder"]),
    folder("config.author.dev.x", ["folder-unsupported target.folder"]),
    folder("config", beside: ["config"], []),
    folder("config", beside: ["config.author"], shadowed),
    folder("config", beside: ["config.author.dev"], shadowed),
    folder("config.author", beside: ["config"], []),
    folder("config.author", beside: ["config.author.dev"], shadowed),
    folder("config.author", beside: ["config.publish.dev"], []),
    folder("config.dev", beside: ["config.author.dev"], shadowed),
    folder("config.dev", beside: ["config.author.prod"], []),
    folder("config.author", beside: ["config.publish"], []),
    folder("config.author", beside: ["config.dev"], tied),
    folder("config.dev", beside: ["config.stage"], []),
    folder("config.dev", beside: ["config.rde"], tied),
    folder("config.rde", beside: ["config.author.dev"], tied),
    folder("config.author.dev", beside: ["config.publish.rde"], []),
    folder("config.author.dev", beside: ["config.author.stage"], []),
    folder("config.author", beside: ["config.author"], []),
    Judged(
      "a folder that the filter leaves out", uncovered, ["not-covered-by-filter target.module"]),
    Judged(
      "the same folder in another module", modules(),
      ["same-folder-twice target.module", "forwards-twice"]),
    Judged("the same folder in another build", modules(build: "/projects/other"), []),
    Judged(
      "another folder in another module", modules(folder: "config.author"),
      ["shadowed-elsewhere target.folder", "forwards-twice"]),
    Judged(
      "as many run modes in another module",
      {
        var project = modules(folder: "config.dev")
        project.homes[0].mailFiles = [
          ProjectFile(
            path: SaveLocation(project.homes[0], folder: "config.author").mailPath,
            bytes: Array(RuleTests.mail().utf8))
        ]
        return project
      }(), ["folder-tie target.folder", "forwards-twice"]),
    Judged(
      "a folder that the filter leaves out while it covers another",
      {
        var project = Files(mail: RuleTests.mail(), body: RuleTests.forwards).project
        project.homes[0].uncoveredFolders = ["config"]
        return project
      }(), ["not-covered-by-filter target.module"]),
    Judged(
      "another folder in another build", modules(folder: "config.author", build: "/projects/other"),
      []),
  ]

  private static let uncovered: Project = {
    var project = Files(mail: RuleTests.mail(), body: RuleTests.forwards).project
    project.homes[0].coverage = .notCovered
    return project
  }()

  /// Two modules with a mail configuration each.
  private static func modules(folder: String = "config", build: String = "") -> Project {
    var project = Files(mail: RuleTests.mail(), body: RuleTests.forwards).project
    var other = ConfigHome(
      module: "other.config", contentRoot: "other.config/src/main/content/jcr_root", app: "shop")
    other.mailFiles = [
      ProjectFile(
        path: SaveLocation(other, folder: folder).mailPath, bytes: Array(RuleTests.mail().utf8))
    ]
    other.build = build
    project.homes.append(other)
    project[.portForwards, of: other] = ProjectFile(
      path: "f/advanced-networking.json", bytes: Array(RuleTests.forwards.utf8))
    return project
  }

  @Test(arguments: rows)
  func `a folder is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  @Test(arguments: [
    ("osgiconfig", "osgiconfig-classic", Rule.Severity.warning),
    ("osgiconfig-cloud", "osgiconfig", .warning),
    ("osgiconfig-cloud", "osgiconfig-classic", .error), ("osgiconfig", "", .error),
  ])
  func `a variant of osgiconfig may be deployed elsewhere`(
    _ mine: String, _ other: String, _ severity: Rule.Severity
  ) {
    var project = Project.sample
    project.homes = [("ui.config", mine), ("other.config", other)].map { module, configurations in
      var home = ConfigHome(
        module: module, contentRoot: "\(module)/jcr_root", app: "acme",
        configurations: configurations)
      let path = SaveLocation(home, folder: "config").mailPath
      home.mailFiles = [ProjectFile(path: path, bytes: Array(RuleTests.mail().utf8))]
      return home
    }
    let twice = ProjectCheck(project).findings.filter { $0.rule == "same-folder-twice" }
    #expect(twice.map(\.severity) == [severity, severity])
    #expect(twice[0].message.contains("If both are deployed together") == (severity == .warning))
  }

  @Test func `two files of forwards are told of once`() {
    let findings = ProjectCheck(Self.modules()).findings
    #expect(findings.count { $0.rule == "forwards-twice" } == 1)
  }

  @Test func `what the filter needs is said`() {
    #expect(
      ProjectCheck(Self.uncovered).findings.map(\.advice) == [
        "Add <filter root=\"/apps/acme/osgiconfig\"/> to ui.config's filter.xml."
      ])
  }
}
