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
    ] as [(Tree, String, Candidate.Reason)])
  func `a reason puts a candidate before its twin`(
    change: Tree, folder: String, reason: Candidate.Reason
  ) throws {
    let project = try TemporaryProject(Self.twins + change)
    let candidates = try project.candidates(from: folder)
    #expect(candidates.map(\.module) == ["b", "a"])
    let more = Set(candidates[0].reasons).subtracting(candidates[1].reasons)
    #expect(more == [reason])
  }

  @Test func `twins without a reason have the same reasons and the order of their names`() throws {
    let candidates = try TemporaryProject(Self.twins).candidates()
    #expect(candidates.map(\.module) == ["a", "b"])
    #expect(candidates.map(\.reasons) == [[.coveredByFilter], [.coveredByFilter]])
  }

  @Test func `the name ui.config and the archetype's app decide between equals`() throws {
    let named = try TemporaryProject(Self.twins + .configModule("ui.config")).candidates()
    #expect(named.map(\.module) == ["ui.config", "a", "b"])
    let app = try TemporaryProject(
      Self.twins + .configModule("b", app: "acme.b") + ["archetype.properties": "appId=acme.b\n"])
    #expect(try app.candidates().first?.reasons.contains(.isAppID) == true)
  }

  @Test func `a mail configuration outweighs all that comes after it`() throws {
    let project = try TemporaryProject(
      .git + .archetype() + .configModule("b") + [Self.mail: "{}"])
    let candidates = try project.candidates(from: "ui.config")
    #expect(candidates.map(\.module) == ["b", "ui.config"])
    #expect(candidates.first?.reasons == [.holdsMailConfiguration, .coveredByFilter, .isAppID])
  }

  @Test func `a place that is deployed comes before one that is not, with mail or without`() throws
  {
    let project = try TemporaryProject(
      Self.twins + [
        Self.mail: "{}", "b/src/main/content/META-INF/vault/filter.xml": .filter("/apps/x"),
      ])
    #expect(try project.candidates().map(\.module) == ["a", "b"])
  }
}
