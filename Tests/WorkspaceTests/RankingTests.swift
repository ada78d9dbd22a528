import MailSetup
import TestKit
import Testing

@testable import Workspace

/// Two config modules that are alike but for what a test changes; the first by name is `a`.
struct RankingTests {
  private static let twins: Tree =
    .git + ["pom.xml": .reactor("all"), "all/pom.xml": .contentPackage("acme.all")]
    + .configModule("a") + .configModule("b")
  private static let mail =
    "b/src/main/content/jcr_root/apps/acme/osgiconfig/config.dev/\(String.mail)"

  @Test(
    arguments: [
      ([mail: "{}"], "", .holdsMailConfiguration),
      (["a/src/main/content/META-INF/vault/filter.xml": .filter("/apps/x")], "", .coveredByFilter),
      (["pom.xml": .reactor("all", "./b/")], "", .listedByReactor),
      (["pom.xml": .reactor("all", "b/pom.xml")], "", .listedByReactor),
      (["pom.xml": .reactor("all", "x"), "x/pom.xml": .reactor("../b")], "", .listedByReactor),
      (["all/pom.xml": .contentPackage("acme.all", embedding: "acme.b")], "", .embeddedByAll),
      ([:], "b/src/main", .nearest),
    ] as [(Tree, String, ConfigHome.Reason)])
  func `a reason puts a home before its twin`(
    change: Tree, folder: String, reason: ConfigHome.Reason
  ) throws {
    let project = try TemporaryProject(Self.twins + change)
    let homes = try project.homes(from: folder)
    #expect(homes.map(\.module) == ["b", "a"])
    let more = Set(homes[0].reasons).subtracting(homes[1].reasons)
    #expect(more == [reason])
  }

  @Test func `twins without a reason have the same reasons and the order of their names`() throws {
    let homes = try TemporaryProject(Self.twins).homes()
    #expect(homes.map(\.module) == ["a", "b"])
    #expect(homes.map(\.reasons) == [[.coveredByFilter], [.coveredByFilter]])
  }

  @Test func `the name ui.config and the archetype's app decide between equals`() throws {
    let named = try TemporaryProject(Self.twins + .configModule("ui.config")).homes()
    #expect(named.map(\.module) == ["ui.config", "a", "b"])
    let app = try TemporaryProject(
      Self.twins + .configModule("b", app: "acme.b") + ["archetype.properties": "appId=acme.b\n"])
    #expect(try app.homes().first?.reasons.contains(.isAppID) == true)
  }

  @Test func `a mail configuration outweighs all that comes after it`() throws {
    let project = try TemporaryProject(
      .git + .archetype() + .configModule("b") + [Self.mail: "{}"])
    let homes = try project.homes(from: "ui.config")
    #expect(homes.map(\.module) == ["b", "ui.config"])
    #expect(homes.first?.reasons == [.holdsMailConfiguration, .coveredByFilter, .isAppID])
  }

  @Test func `a place that is deployed comes before one that is not, with mail or without`() throws
  {
    let project = try TemporaryProject(
      Self.twins + [
        Self.mail: "{}", "b/src/main/content/META-INF/vault/filter.xml": .filter("/apps/x"),
      ])
    #expect(try project.homes().map(\.module) == ["a", "b"])
  }
}
