import MailSetup
import TestKit
import Testing

@testable import Workspace

struct ConfigurationSearchTests {
  private let apps = "ui.config/src/main/content/jcr_root/apps"
  private let filter = "ui.config/src/main/content/META-INF/vault/filter.xml"

  @Test(arguments: ["acme", "Acme_Sites", "acme.web", "acme-group/web", "a/b"])
  func `the app is what stands between apps and osgiconfig`(app: String) throws {
    let project = try TemporaryProject(.git + .archetype(app: app))
    #expect(try project.homes().map(\.app) == [app])
  }

  @Test func `osgiconfig is that name and holds folders of run modes`() throws {
    let project = try TemporaryProject(
      .git + .archetype(folders: ["config", "config.publish.dev", "configs", "config.", "install"])
        + [
          "\(apps)/acme/components/osgiconfigdemo/config/x.html": "",
          "\(apps)/acme/osgiconfig-empty/x/org.acme.A.cfg.json": "",
          "config/dispatcher.yaml": "",
        ])
    let homes = try project.homes()
    #expect(homes.map(\.configurations) == ["osgiconfig"])
    #expect(homes.map(\.folders) == [["config", "config.publish.dev"]])
  }

  @Test func `variants of osgiconfig come after it`() throws {
    let project = try TemporaryProject(
      .git + .archetype()
        + [
          "\(apps)/acme/osgiconfig-classic/config/org.acme.A.config": "",
          "\(apps)/acme/osgiconfig-cloud/config.author/org.acme.A.config": "",
          filter: .filter("/apps/acme"),
        ])
    let homes = try project.homes()
    #expect(
      homes.map(\.configurations) == ["osgiconfig", "osgiconfig-classic", "osgiconfig-cloud"])
    #expect(homes.map(\.isCovered) == [true, true, true])
  }

  @Test func `several apps of one module are several homes`() throws {
    let project = try TemporaryProject(
      .git + .archetype(app: "two") + .configModule("ui.config", app: "one")
        + [filter: .filter("/apps/one", "/apps/two")])
    #expect(try project.homes().map(\.app) == ["two", "one"])
  }

  @Test func `folders of run modes right below the app are found where they hold configurations`()
    throws
  {
    let legacy = "ui.apps/src/main/content/jcr_root/apps/acme"
    let mail = "com.day.cq.mailer.DefaultMailService.config"
    let project = try TemporaryProject(
      .git + .archetype()
        + [
          "\(legacy)/config.author/\(mail)": "smtp.port=\"25\"\n",
          "\(legacy)/config/rewriter/pipeline.xml": "<jcr:root/>",
          "\(legacy)/components/config/_cq_dialog.xml": "<jcr:root/>",
          "\(legacy)/components/config/.content.xml": "<jcr:root/>",
        ])
    let homes = try project.homes()
    #expect(homes.map(\.module) == ["ui.config", "ui.apps"])
    let last = try #require(homes.last)
    #expect(last.app == "acme")
    #expect(last.configurations == "")
    #expect(last.folders == ["config.author"])
    #expect(last.mailFiles.map(\.path) == ["\(legacy)/config.author/\(mail)"])
  }

  @Test func `below apps nothing deeper than four levels is entered`() throws {
    let project = try TemporaryProject(
      .git + .archetype()
        + [
          "\(apps)/a/b/c/config/org.acme.A.config": "",
          "\(apps)/a/b/c/d/config/org.acme.A.config": "",
          "\(apps)/__appId__/osgiconfig/config/org.acme.A.config": "",
          "ui.config/src/main/content/jcr_root/conf/acme/osgiconfig/config/org.acme.A.config": "",
        ])
    #expect(try project.homes().map(\.app) == ["acme", "a/b/c"])
  }

  @Test(arguments: [
    ("/apps/acme/osgiconfig", "acme", "osgiconfig"),
    ("/apps/acme/web/osgiconfig/config.author", "acme/web", "osgiconfig"),
    ("/apps/acme/osgiconfig-cloud", "acme", "osgiconfig-cloud"),
    ("/apps/acme/config", "acme", ""),
    ("/apps/acme", "acme", "osgiconfig"),
  ])
  func `an empty config module takes its app from filter.xml`(
    root: String, app: String, configurations: String
  ) throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("ui.config"),
        "ui.config/pom.xml": .contentPackage("acme.ui.config"), filter: .filter(root),
      ])
    let homes = try project.homes()
    #expect(homes.map(\.app) == [app])
    #expect(homes.map(\.configurations) == [configurations])
    #expect(homes.map(\.folders) == [[]])
    #expect(homes.map(\.contentRoot) == ["ui.config/src/main/content/jcr_root"])
  }

  @Test func `of many places that a filter.xml announces the first are offered`() throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("ui.config"), "ui.config/pom.xml": .contentPackage("acme.ui.config"),
        filter: "<workspaceFilter>"
          + (0..<150).map { "<filter root='/apps/app\($0)/osgiconfig'/>" }.joined()
          + "</workspaceFilter>",
      ])
    let apps = try project.homes().map(\.app)
    #expect(Set(apps) == Set((0..<100).map { "app\($0)" }))
  }

  @Test(arguments: [
    "/apps/../../etc/osgiconfig", "/apps//osgiconfig", "/apps/osgiconfig", "/apps", "/conf/acme",
    "/apps/${appId}/osgiconfig", "/apps/./osgiconfig", "/apps/../\u{301}x/osgiconfig",
  ])
  func `a filter root that names no app names no home`(root: String) throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("ui.config"),
        "ui.config/pom.xml": .contentPackage("acme.ui.config"), filter: .filter(root),
      ])
    #expect(throws: DetectionError.self) { try project.detect() }
  }

  @Test func `a package of another name is empty without a word of osgiconfig`() throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("ui.apps", "cfg"),
        "ui.apps/pom.xml": .contentPackage("acme.ui.apps"),
        "ui.apps/src/main/content/META-INF/vault/filter.xml": .filter(
          "/apps/acme", "/apps/acme/config"),
        "cfg/pom.xml": .contentPackage("acme.cfg"),
        "cfg/src/main/content/META-INF/vault/filter.xml": .filter("/apps/acme/osgiconfig"),
      ])
    #expect(try project.homes().map(\.module) == ["cfg"])
  }

  @Test func `the mail files of each run mode are read with their bytes`() throws {
    let folder = "\(apps)/acme/osgiconfig"
    let pid = "com.day.cq.mailer.DefaultMailService"
    let project = try TemporaryProject(
      .git + .archetype()
        + [
          "\(folder)/config/\(pid).cfg.json": "{ \"a\": 1 }",
          "\(folder)/config.author/\(pid)~x.config": "a=\"1\"",
          "\(folder)/config.author/com.day.cq.mailer.impl.DefaultMailService.xml": "<a/>",
          "\(folder)/config.author/other.cfg.json": "{}",
          "ui.config/src/main/cloudmanager/advanced-networking.json": "[]",
        ])
    let found = try project.detect().project
    let home = try #require(found.homes.first)
    #expect(
      home.mailFiles.map(\.path) == [
        "\(folder)/config/\(pid).cfg.json", "\(folder)/config.author/\(pid)~x.config",
        "\(folder)/config.author/com.day.cq.mailer.impl.DefaultMailService.xml",
      ])
    #expect(home.mailFiles.map(\.bytes).first == Array("{ \"a\": 1 }".utf8))
    #expect(
      found[.portForwards, of: home]
        == ProjectFile(
          path: "ui.config/src/main/cloudmanager/advanced-networking.json", bytes: Array("[]".utf8))
    )
  }

  @Test func `a mail file beyond the limit is a problem`() throws {
    let folder = "\(apps)/acme/osgiconfig/config"
    let project = try TemporaryProject(
      .git + .archetype()
        + ["\(folder)/\(String.mail)": String(repeating: " ", count: (1 << 20) + 1)])
    let detection = try project.detect()
    #expect(detection.project.homes.first?.mailFiles.isEmpty == true)
    let error = FileError(
      path: project / "\(folder)/\(String.mail)", reason: .tooLarge(limit: 1 << 20))
    #expect(detection.problems == [.file(error)])
  }

  @Test func `all files together have a limit`() throws {
    let blank = String(repeating: " ", count: 1 << 20)
    var tree = Tree.git + .archetype()
    for number in 0..<66 {
      tree = tree + ["\(apps)/acme/osgiconfig/config.x\(number)/\(String.mail)": blank]
    }
    let problems = try TemporaryProject(tree).detect().problems
    #expect((2...4).contains(problems.count))
    for problem in problems {
      guard case .file(let error) = problem else { continue }
      #expect(error.reason == .tooMuch(limit: 64 << 20))
    }
  }

  @Test func `a folder that filter.xml does not name is not covered`() throws {
    let project = try TemporaryProject(
      .git + .archetype() + Tree.configModule("old.config", app: "copy")
        + ["old.config/src/main/content/META-INF/vault/filter.xml": .filter("/apps/other")]
        + Tree.configModule("bare", app: "bare").without("bare/src/main/content/META-INF"))
    let homes = try project.homes()
    #expect(homes.map(\.app) == ["acme", "bare", "copy"])
    #expect(homes.map(\.coverage) == [.covered, .unknown, .notCovered])
  }
}
