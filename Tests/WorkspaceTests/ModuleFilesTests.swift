import MailSetup
import TestKit
import Testing

@testable import Workspace

struct ModuleFilesTests {
  private static let forwards = #"{"portForwards": []}"#

  @Test(arguments: [".", "all", "core", "dispatcher", "ui.config"])
  func `the forwards and the record of a build are found in any module`(module: String) throws {
    let path = { (file: ManagedFile) in file.place.path(inModule: module) }
    let paths = (path(.portForwards), path(.record))
    let project = try TemporaryProject(
      .git + .archetype()
        + [
          "dispatcher/pom.xml": "<project><artifactId>d</artifactId></project>",
          "all/pom.xml": .contentPackage("acme.all"),
          "core/pom.xml": "<project><artifactId>core</artifactId></project>",
          paths.0: Self.forwards, paths.1: #"{"networking": "vpn"}"#,
        ]
    ).detect().project
    let plan = Plan(project: project, answers: .complete)
    #expect(plan.location?.forwardsPath == paths.0)
    #expect(plan.location?.recordPath == paths.1)
    #expect(plan.onDisk.recorded.networking == .vpn)
    #expect(plan.file(.portForwards)?.kind == .update)
    #expect(plan.file(.record)?.kind == .update)
  }

  @Test func `two bodies of a build are one too many, wherever they are`() throws {
    let tree =
      Tree.archetype() + [
        "all/pom.xml": .contentPackage("acme.all"),
        "all/src/main/cloudmanager/advanced-networking.json": Self.forwards,
      ]
    let twice: Tree = ["core/src/main/cloudmanager/advanced-networking.json": Self.forwards]
    let one = try TemporaryProject(.git + tree).detect().project
    #expect(ProjectCheck(one).findings == [])
    let two = try TemporaryProject(.git + tree + twice).detect().project
    #expect(ProjectCheck(two).findings.map(\.rule) == ["forwards-twice"])
    #expect(Plan(project: two, answers: .complete).blockers.map(\.rule) == ["forwards-twice"])
  }

  @Test func `the forwards of another build are not those of this one`() throws {
    let project = try TemporaryProject(
      .git + Tree.archetype().inside("one") + Tree.archetype(app: "two").inside("two")
        + [
          "two/all/pom.xml": .contentPackage("acme.all"),
          "two/all/src/main/cloudmanager/advanced-networking.json": Self.forwards,
        ]
    ).detect().project
    let paths = project.homes.map {
      SaveLocation($0, folder: "config", in: project).forwardsPath
    }
    #expect(
      paths == [
        "one/ui.config/src/main/cloudmanager/advanced-networking.json",
        "two/all/src/main/cloudmanager/advanced-networking.json",
      ])
  }

  @Test func `forwards that cannot be read are an obstacle in any module`() throws {
    let project = try TemporaryProject(.git + .archetype() + ["core/src/main/cloudmanager/x": ""])
    try project.link("core/src/main/cloudmanager/advanced-networking.json", to: "pom.xml")
    #expect(try project.detect().obstacles.count == 1)
  }
}
