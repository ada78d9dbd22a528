import MailSetup
import TestKit
import Testing

@testable import Workspace

/// The folders of a project that are deployed, and the save location that is proposed.
struct DeploymentTests {
  private let content = "ui.config/src/main/content"
  private var filter: String { "\(content)/META-INF/vault/filter.xml" }

  private func coverage(_ change: Tree, without folder: String? = nil) throws -> [ConfigHome
    .Coverage]
  {
    let tree = Tree.git + .archetype()
    return try TemporaryProject((folder.map(tree.without) ?? tree) + change).homes().map(\.coverage)
  }

  @Test func `a filter that the build makes is not known to leave anything out`() throws {
    #expect(try coverage([:]) == [.covered])
    #expect(try coverage([filter: .filter("/apps/other")]) == [.notCovered])
    #expect(try coverage([filter: .filter("/apps/${appId}/osgiconfig")]) == [.unknown])
    #expect(try coverage([filter: .filter("@filter.root@")]) == [.unknown])
    #expect(try coverage([:], without: "\(content)/META-INF") == [.unknown])
    for plugin in [
      "<filterSource>${project.basedir}/filter.xml</filterSource>",
      "<filters><filter><root>/apps/acme/osgiconfig</root></filter></filters>",
    ] {
      let pom = String.contentPackage("acme.ui.config")
        .replacing("</project>", with: "<build>\(plugin)</build></project>")
      #expect(
        try coverage([filter: .filter("/apps/other"), "ui.config/pom.xml": pom]) == [.unknown])
    }
    let parent = String.reactor("ui.config").replacing(
      "</project>", with: "<build><filterSource>x</filterSource></build></project>")
    #expect(try coverage([filter: .filter("/apps/other"), "pom.xml": parent]) == [.unknown])
    let resources = "<filters><filter>local.properties</filter></filters>"
    let pom = String.contentPackage("acme.ui.config")
      .replacing("</project>", with: "<build>\(resources)</build></project>")
    #expect(
      try coverage([filter: .filter("/apps/other"), "ui.config/pom.xml": pom]) == [.notCovered])
  }

  @Test func `a filter beside the content's folder is that of the content`() throws {
    let tree =
      Tree.git + Tree.archetype().without("\(content)/META-INF")
      + ["ui.config/src/main/META-INF/vault/filter.xml": .filter("/apps/acme/osgiconfig")]
    let homes = try TemporaryProject(tree).homes()
    #expect(homes.map(\.contentRoot) == ["\(content)/jcr_root"])
    #expect(homes.map(\.coverage) == [.covered])
  }

  @Test func `a filter may cover some run-mode folders and leave others out`() throws {
    let root = "\(content)/jcr_root/apps/acme/osgiconfig"
    let tree =
      Tree.git + .archetype(folders: ["config", "config.author"])
      + [filter: .filter("/apps/acme/osgiconfig/config.author")]
    let home = try #require(try TemporaryProject(tree).homes().first)
    #expect(home.coverage == .covered)
    #expect(home.uncoveredFolders.contains("config"))
    #expect(!home.uncoveredFolders.contains("config.author"))
    #expect(home.preferredFolders[0] == "config.author")
    let project = try TemporaryProject(tree).detect().project
    var answers = Answers()
    answers.folder = "config"
    let plan = Plan(project: project, answers: answers)
    #expect(plan.blockers.map(\.rule).contains("not-covered-by-filter"))
    let saved = try TemporaryProject(tree + ["\(root)/config/\(String.mail)": "{}"])
    let findings = ProjectCheck(try saved.detect().project).findings
    #expect(findings.map(\.rule) == ["not-covered-by-filter"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `an archetype's app ranks within its own build alone`() throws {
    let one = Tree.archetype(app: "one").inside("one")
    let two =
      Tree.archetype(app: "two").inside("two")
      + ["two/archetype.properties": "appId=other\n"]
    let project = try TemporaryProject(.git + one + two).detect().project
    #expect(project.tied(for: Answers()).map(\.app).sorted() == ["one", "two"])
  }

  @Test func `a variant of osgiconfig is no rival of osgiconfig`() throws {
    let classic = "\(content)/jcr_root/apps/acme/osgiconfig-classic/config/org.acme.A.config"
    let project = try TemporaryProject(
      .git + .archetype() + [classic: "", filter: .filter("/apps/acme")]
    ).detect().project
    #expect(project.homes.count == 2)
    #expect(project.tied(for: Answers()).map(\.configurations) == ["osgiconfig"])
  }

  @Test func `a build for AEM 6_5 is told by its dependencies`() throws {
    let pom = { (artifact: String) in
      String.pom(
        packaging: "jar",
        "<dependencies><dependency><artifactId>\(artifact)</artifactId></dependency></dependencies>"
      )
    }
    let tree = Tree.git + .archetype()
    #expect(try !TemporaryProject(tree).detect().project.isFor65)
    #expect(
      try TemporaryProject(tree + ["core/pom.xml": pom("uber-jar")]).detect().project.isFor65)
    #expect(
      try !TemporaryProject(tree + ["core/pom.xml": pom("aem-sdk-api")]).detect().project.isFor65)
    let analyser = "<plugin><artifactId>aemanalyser-maven-plugin</artifactId></plugin>"
    let analysed: Tree = [
      "core/pom.xml": pom("uber-jar"), "all/pom.xml": .pom(packaging: "jar", analyser),
    ]
    #expect(try !TemporaryProject(tree + analysed).detect().project.isFor65)
  }
}
