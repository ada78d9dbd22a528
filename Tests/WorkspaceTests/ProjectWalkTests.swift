import MailSetup
import Platform
import TestKit
import Testing

@testable import Workspace

struct ProjectWalkTests {
  @Test(arguments: [
    "ui.config/target/classes", "node_modules/pkg", "ui.frontend/node/pkg", ".worktrees/old",
    ".git/modules/x", ".hidden/x", "src/main/resources/archetype-resources", "src/main/archetype",
    "core/src/test/resources/it", "templates/__appId__", "templates/${appId}",
    "core/src/main/java/resources", "core/src/main/resources/it",
  ])
  func `a copy in a folder of tools, output, tests or templates is passed over`(
    folder: String
  ) throws {
    let project = try TemporaryProject(
      .git + .archetype() + Tree.archetype(app: "decoy").inside(folder))
    #expect(try project.homes().map(\.app) == ["acme"])
  }

  @Test(arguments: ["build", "out", "dist", "bin", "config", "old", "test", "archetype", "java"])
  func `a module may stand in a folder of any other name`(folder: String) throws {
    let project = try TemporaryProject(
      .git + .archetype() + Tree.configModule("ui.config", app: "other").inside(folder))
    #expect(try project.homes().map(\.app).sorted() == ["acme", "other"])
  }

  @Test func `outside a checkout the search ends after so many folders, and says so`() throws {
    let place = try TemporaryProject(
      Tree.archetype().inside("a") + Tree.archetype().inside("z"))
    for number in 0..<10_000 { try #require(mkdir(place / "m\(number)", 0o755) == 0) }
    let detection = try place.detect()
    #expect(detection.project.homes.map(\.app) == ["acme"])
    #expect(detection.obstacles.count == 1)
    guard case .file(let error) = detection.problems.first else { return }
    #expect(error.reason == .tooManyFolders(limit: 10_000))
    try place.write([".git/HEAD": ""])
    #expect(try place.detect().problems == [])
  }

  @Test func `a linked folder is not followed`() throws {
    let elsewhere = try TemporaryProject(.configModule("ui.config", app: "elsewhere"))
    let project = try TemporaryProject(.git + .archetype())
    try project.link("linked", to: elsewhere.path)
    try project.link("ui.apps/loop", to: project.path)
    #expect(try project.homes().map(\.app) == ["acme"])
    let content = "src/main/content"
    try project.write([
      "linked.config/pom.xml": .contentPackage("x"), "linked.config/\(content)/": "",
    ])
    try project.link(
      "linked.config/\(content)/jcr_root", to: elsewhere / "ui.config/\(content)/jcr_root")
    #expect(try project.homes().map(\.app) == ["acme"])
    #expect(try elsewhere.homes().map(\.app) == ["elsewhere"])
  }

  @Test(arguments: ["src/main/content", "src/content", "src", "src/main", "anything/else/at/all"])
  func `jcr_root is found by its name`(content: String) throws {
    let project = try TemporaryProject(
      .git + ["pom.xml": .reactor("ui.config")] + .configModule("ui.config", content: content))
    let home = try #require(try project.homes().first)
    #expect(home.contentRoot == "ui.config/\(content)/jcr_root")
    #expect(home.isCovered)
  }

  @Test func `jcr_root may stand in the module itself`() throws {
    let project = try TemporaryProject(
      .git + [
        "pom.xml": .reactor("all", "cfg"),
        "cfg/pom.xml": .contentPackage("acme.cfg"),
        "cfg/META-INF/vault/filter.xml": .filter("/apps/acme/osgiconfig"),
        "cfg/jcr_root/apps/acme/osgiconfig/config/org.acme.A.cfg.json": "{}",
      ])
    #expect(try project.homes().map(\.contentRoot) == ["cfg/jcr_root"])
  }

  @Test func `content of a module that is no content package is no home`() throws {
    let project = try TemporaryProject(
      .git + .archetype() + Tree.configModule("core", app: "decoy")
        + ["core/pom.xml": .pom(packaging: "bundle")])
    #expect(try project.homes().map(\.app) == ["acme"])
  }
}
