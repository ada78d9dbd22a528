import Foundation
import MailSetup
import Testing
import XMLText

@testable import Workspace

struct DemoProjectTests {
  @Test func `the demo is an AEM project with one place for mail and none yet`() async throws {
    let demo = try await DemoProject.make()
    defer { try? FileManager.default.removeItem(atPath: demo.path.parentPath) }
    let detection = try Detection(from: demo.path)
    #expect(detection.problems.isEmpty)
    #expect(detection.project.root == demo.path)
    #expect(detection.project.repository == demo.path)
    var expected = ConfigHome(
      module: "ui.config", contentRoot: "ui.config/src/main/content/jcr_root", app: "acme",
      folders: ["config", "config.author"],
      reasons: [.coveredByFilter, .listedByReactor, .embeddedByAll, .namedUIConfig, .isAppID])
    expected.build = demo.path
    #expect(detection.project.homes == [expected])
  }

  @Test func `the demo has a history and nothing left to commit`() async throws {
    let demo = try await DemoProject.make()
    defer { try? FileManager.default.removeItem(atPath: demo.path.parentPath) }
    #expect(demo.historyError == nil)
    let log = try await GitProgram("git", outside: demo.path).run(
      ["log", "--format=%an <%ae> %s"], in: demo.path)
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == DemoCommit.all.count)
    #expect(lines.last == "Acme Developer <developer@acme.example> Create the project")
    let git = try #require(try await Git(in: demo.path))
    #expect(try await git.status(of: ["."]) == [:])
  }

  @Test func `its configurations are JSON and its other files XML that a parser takes`() throws {
    for commit in DemoCommit.all {
      for (name, content) in commit.files {
        #expect(content.hasSuffix("\n"), "\(name)")
        if name.hasSuffix(".json") {
          _ = try JSONSerialization.jsonObject(with: Data(content.utf8))
        } else if name.hasSuffix(".xml") {
          _ = try XMLText(Array(content.utf8))
        }
      }
    }
  }
}
