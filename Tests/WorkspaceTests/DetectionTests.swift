import MailSetup
import Platform
import TestKit
import Testing

@testable import Workspace

struct DetectionTests {
  @Test func `an archetype project is found from any folder inside it`() throws {
    let project = try TemporaryProject(.git + .archetype(folders: ["config.author", "config"]))
    var expected = ConfigHome(
      module: "ui.config", contentRoot: "ui.config/src/main/content/jcr_root", app: "acme",
      folders: ["config", "config.author"],
      reasons: [
        .coveredByFilter, .listedByReactor, .embeddedByAll, .namedUIConfig, .isAppID,
      ])
    expected.build = project.path
    for folder in ["", "core", "ui.config/src/main/content/jcr_root/apps/acme", ".git"] {
      let detection = try project.detect(from: folder)
      #expect(detection.project.root == project.path)
      #expect(detection.project.repository == project.path)
      #expect(detection.project.homes == [expected], "from \(folder)")
      #expect(detection.problems.isEmpty)
    }
  }

  @Test func `nothing is searched below a folder that is in no checkout, if so asked`() throws {
    let files = try TemporaryProject(
      Tree.archetype().inside("one") + Tree.git.inside("two") + Tree.archetype().inside("two"))
    for folder in ["one", "one/ui.config", "two", "two/ui.config"] {
      #expect(try Detection(from: files / folder, isInside: true).project.homes.count == 1)
    }
    #expect(throws: DetectionError.self) { try Detection(from: files.path, isInside: true) }
    #expect(try Detection(from: files / "one").project.homes.count == 1)
  }

  @Test func `links in the working folder's path are resolved`() throws {
    let project = try TemporaryProject(Tree.archetype().inside("real") + Tree.git.inside("real"))
    try project.link("short", to: "real/ui.config")
    #expect(try project.detect(from: "short").project.root == project / "real")
  }

  @Test func `the outermost AEM root is the project, the first git folder the end of the way`()
    throws
  {
    let tree = Tree.git.inside("outer") + Tree.archetype(app: "outer").inside("outer")
    let inner: Tree = [
      "pom.xml": .reactor("all", "outer"),
      "outer/inner/pom.xml": .reactor("ui.apps", "ui.config"),
    ]
    let project = try TemporaryProject(
      tree + inner + Tree.configModule("ui.config", app: "inner").inside("outer/inner"))
    let detection = try project.detect(from: "outer/inner/ui.config")
    #expect(detection.project.root == project / "outer")
    #expect(detection.project.homes.map(\.app) == ["inner", "outer"])
    #expect(detection.project.homes.first?.reasons.contains(.inNearestProject) == true)
  }

  @Test func `the git folder of a worktree is a file`() throws {
    let project = try TemporaryProject(
      ["pom.xml": .reactor("all"), "tree/.git": "gitdir: elsewhere\n"]
        + Tree.archetype().inside("tree"))
    let detection = try project.detect(from: "tree/core")
    #expect(detection.project.root == project / "tree")
    #expect(detection.project.repository == project / "tree")
  }

  @Test func `a project without git is found too`() throws {
    let project = try TemporaryProject(.archetype())
    let detection = try project.detect(from: "core")
    #expect(detection.project.root == project.path)
    #expect(detection.project.repository == nil)
  }

  @Test(arguments: [
    "<modules><module>all</module></modules>",
    "<modules><module>aem/ui.apps.sites</module></modules>",
    "<modules><module>ui.config</module></modules>",
    "<modules><module>acme.ui.config</module></modules>",
    "<modules><module>ui.content</module></modules>",
    "<plugin><artifactId>filevault-package-maven-plugin</artifactId></plugin>",
    "<plugin><artifactId>content-package-maven-plugin</artifactId></plugin>",
    "<plugin><artifactId>aemanalyser-maven-plugin</artifactId></plugin>",
    "<dependency><artifactId>aem-sdk-api</artifactId></dependency>",
    "<dependency><artifactId>uber-jar</artifactId></dependency>",
  ])
  func `a reactor is an AEM root by any of its marks`(mark: String) throws {
    let project = try TemporaryProject(
      .git + ["pom.xml": "<project/>", "aem/pom.xml": .pom(packaging: "pom", mark)]
        + Tree.configModule("x").inside("aem"))
    #expect(try project.detect().project.root == project / "aem")
  }

  @Test func `archetype properties mark a root as well`() throws {
    let project = try TemporaryProject(
      .git + ["aem/pom.xml": .reactor("x"), "aem/archetype.properties": "appId=acme"]
        + Tree.configModule("x").inside("aem"))
    let detection = try project.detect()
    #expect(detection.project.root == project / "aem")
    #expect(detection.project.homes.first?.reasons.contains(.isAppID) == true)
  }

  @Test func `an AEM root below a root pom without marks is the project`() throws {
    let project = try TemporaryProject(
      .git + ["pom.xml": .reactor("frontend", "server"), "frontend/package.json": "{}"]
        + Tree.archetype().inside("server/aem"))
    for folder in ["", "frontend", "server/aem/core"] {
      let detection = try project.detect(from: folder)
      #expect(detection.project.root == project / "server/aem")
      #expect(detection.project.repository == project.path)
      #expect(detection.project.homes.map(\.module) == ["ui.config"])
    }
  }

  @Test func `a root is looked for four levels below the checkout's root`() throws {
    let near = try TemporaryProject(.git + Tree.archetype().inside("a/b/c/d"))
    #expect(try near.detect().project.root == near / "a/b/c/d")
    let far = try TemporaryProject(.git + Tree.archetype().inside("a/b/c/d/e"))
    #expect(throws: DetectionError.noProject(from: far.path, top: far.path, problems: [])) {
      try far.detect()
    }
    #expect(try far.detect(from: "a/b/c/d/e/core").project.root == far / "a/b/c/d/e")
  }

  @Test func `with several AEM roots below the working folder the checkout is the project`() throws
  {
    let project = try TemporaryProject(
      .git + Tree.archetype(app: "one").inside("sites/one")
        + Tree.archetype(app: "two").inside("sites/two"))
    for folder in ["", "sites"] {
      let found = try project.detect(from: folder).project
      #expect(found.root == project.path)
      #expect(found.homes.map(\.module) == ["sites/one/ui.config", "sites/two/ui.config"])
      #expect(found.homes.map(\.build) == [project / "sites/one", project / "sites/two"])
      #expect(!found.homes.contains { $0.reasons.contains(.inNearestProject) })
    }
    #expect(try project.detect(from: "sites/two/core").project.root == project / "sites/two")
    #expect(try project.homes(from: "sites/two/core").map(\.app) == ["two"])
  }

  @Test func `a config module on its own is a project`() throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .contentPackage("acme.config"),
        "src/main/content/META-INF/vault/filter.xml": .filter("/apps/acme"),
        "src/main/content/jcr_root/apps/acme/osgiconfig/config/\(String.mail)": "{}",
      ])
    let detection = try project.detect(from: "src/main")
    #expect(detection.project.root == project.path)
    let home = try #require(detection.project.homes.first)
    #expect(home.module == ".")
    #expect(home.contentRoot == "src/main/content/jcr_root")
    #expect(
      home.mailFiles.map(\.path)
        == ["src/main/content/jcr_root/apps/acme/osgiconfig/config/\(String.mail)"])
  }

  @Test func `nothing of AEM says where it was looked for`() throws {
    let project = try TemporaryProject(
      .git + ["pom.xml": .pom(packaging: "jar"), "a/README": ""])
    #expect(throws: DetectionError.noProject(from: project / "a", top: project.path, problems: []))
    {
      try project.detect(from: "a")
    }
  }

  @Test func `a project without a config module says what there is`() throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("ui.apps", "ui.content"),
        "ui.apps/pom.xml": .contentPackage("acme.ui.apps"),
        "ui.apps/src/main/content/META-INF/vault/filter.xml": .filter("/apps/acme"),
        "ui.apps/src/main/content/jcr_root/apps/acme/components/config/dialog.xml": "<x/>",
        "ui.content/pom.xml": .contentPackage("acme.ui.content"),
      ])
    let found = DetectionError.Found(
      root: project.path, contentPackages: ["ui.apps", "ui.content"],
      contentRoots: ["ui.apps/src/main/content/jcr_root"], gradleBuilds: [])
    #expect(throws: DetectionError.noConfigModule(found, problems: [])) { try project.detect() }
  }

  @Test func `a Gradle build with content is no config module but is named`() throws {
    let content =
      "aem/sites/src/main/content/jcr_root/apps/acme/osgiconfig/config/org.acme.A.config"
    let project = try TemporaryProject(
      .git + ["settings.gradle.kts": "", "aem/sites/build.gradle.kts": "", content: ""])
    let found = DetectionError.Found(
      root: project.path, contentPackages: [],
      contentRoots: ["aem/sites/src/main/content/jcr_root"], gradleBuilds: ["."])
    #expect(throws: DetectionError.noConfigModule(found, problems: [])) {
      try project.detect(from: "aem/sites")
    }
  }

  @Test func `a folder that is none says so`() throws {
    let project = try TemporaryProject(.git + ["file": ""])
    #expect(throws: DetectionError.noSuchFolder(project / "gone")) {
      try project.detect(from: "gone")
    }
    #expect(throws: DetectionError.notAFolder(project / "file")) {
      try project.detect(from: "file")
    }
    #expect(throws: DetectionError.notAFolder(project / "file/x")) {
      try project.detect(from: "file/x")
    }
    try project.link("loop", to: "loop")
    #expect(
      throws: DetectionError.unreadable(
        FileError(path: project / "loop", reason: .system(ELOOP)))
    ) { try project.detect(from: "loop") }
  }

  @Test func `what cannot be read is named and the rest is found`() throws {
    let project = try TemporaryProject(
      .git + .archetype() + ["core/pom.xml": "<<<<<<< HEAD\n<project/>\n"])
    try project.link(
      "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig/config/\(String.mail)",
      to: "/etc/hostname")
    let detection = try project.detect()
    let home = try #require(detection.project.homes.first)
    #expect(home.mailFiles.isEmpty)
    #expect(detection.problems.count == 2)
    #expect(
      detection.problems.contains {
        if case .syntax(path: project / "core/pom.xml", let error) = $0 {
          error.position.line == 1
        } else {
          false
        }
      })
    let link = "\(project / home.contentRoot)/apps/acme/osgiconfig/config/\(String.mail)"
    #expect(
      detection.problems.contains(.file(FileError(path: link, reason: .notRegularFile))))
  }

  @Test func `a search that finds nothing hands on what it could not read`() throws {
    let project = try TemporaryProject(.git + ["pom.xml": "<project>"])
    let error = try #require(throws: DetectionError.self) { try project.detect() }
    guard case .noProject(_, _, let problems) = error, case .syntax(let path, _)? = problems.first
    else {
      Issue.record("\(error)")
      return
    }
    #expect(path == project / "pom.xml")
    #expect(problems.count == 1)
  }
}
