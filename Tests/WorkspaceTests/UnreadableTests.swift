import Foundation
import Platform
import Synchronization
import TestKit
import Testing

@testable import MailSetup
@testable import Workspace

/// Folders and files that cannot be read are named with the reason: they may contain anything.
struct UnreadableTests {
  private static let osgi = "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig"
  private static let tree = Tree.git + .archetype(folders: ["config", "config.prod"])

  /// The paths of the problems, relative to the project, which has a home none the less.
  private func problems(in project: TemporaryProject) throws -> [String] {
    let detection = try project.detect()
    #expect(detection.obstacles == detection.problems)
    return detection.problems.map { $0.path.relative(to: project.path) }
  }

  @Test func `a module whose pom is malformed is named`() throws {
    let project = try TemporaryProject(
      Self.tree + .configModule("other.config", app: "other") + [
        "other.config/pom.xml": "<project>"
      ])
    #expect(try problems(in: project) == ["other.config/pom.xml"])
  }

  @Test func `a malformed filter is named, and may deploy every path`() throws {
    let project = try TemporaryProject(
      Self.tree + ["ui.config/src/main/content/META-INF/vault/filter.xml": "<workspaceFilter>"])
    #expect(try problems(in: project) == ["ui.config/src/main/content/META-INF/vault/filter.xml"])
    #expect(try project.homes().map(\.isCovered) == [true])
  }

  @Test(
    arguments: [
      "\(osgi)/config.stage", "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig-cloud",
      "ui.config/src/main/content/jcr_root/apps/linked",
    ])
  func `a link in the place of a folder is named`(path: String) throws {
    let elsewhere = try TemporaryProject(["x.cfg.json": "{}"])
    let project = try TemporaryProject(Self.tree)
    try project.link(path, to: elsewhere.path)
    #expect(try problems(in: project) == [path])
  }

  @Test(arguments: ["src", "src/main", "src/main/content", "src/main/content/jcr_root"])
  func `a linked folder of a package is named`(path: String) throws {
    let elsewhere = try TemporaryProject(.configModule("m", app: "elsewhere"))
    let project = try TemporaryProject(
      Self.tree + ["other/pom.xml": .contentPackage("other")])
    let parent = (project / "other/\(path)").parentPath
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try project.link("other/\(path)", to: elsewhere / "m/\(path)")
    #expect(try project.detect().problems.map(\.path) == [project / "other/\(path)"])
  }

  @Test func `a linked module of the reactor is named, and no other link`() throws {
    let elsewhere = try TemporaryProject(.configModule("m"))
    let project = try TemporaryProject(Self.tree + ["pom.xml": .reactor("all", "ui.config", "m")])
    try project.link("m", to: elsewhere / "m")
    try project.link("shortcut", to: elsewhere / "m")
    #expect(try project.detect().problems.map(\.path) == [project / "m"])
  }

  @Test func `a folder whose name is not UTF-8 is named`() throws {
    let project = try TemporaryProject(Self.tree)
    let path = Array((project / "\(Self.osgi)/config.").utf8CString.dropLast()) + [-1, 0]
    try #require(mkdir(path, 0o755) == 0)
    let problem = try #require(try project.detect().problems.first)
    #expect(
      problem == .file(FileError(path: project / "\(Self.osgi)/config.\u{FFFD}", reason: .notUTF8)))
  }

  @Test func `a project below a folder whose name is not UTF-8 is named`() throws {
    let place = try TemporaryProject()
    let path = Array((place / "x").utf8CString.dropLast()) + [-1, 0]
    try #require(mkdir(path, 0o755) == 0)
    try #require(symlink(path, place / "link") == 0)
    #expect(throws: FileError(path: place / "x\u{FFFD}", reason: .notUTF8)) {
      try FileSystem.resolve(place / "link")
    }
  }

  @Test func `a folder beside the modules that cannot be read matters to no save`() throws {
    let project = try TemporaryProject(Self.tree)
    let error = DetectionProblem.file(FileError(path: project / "data", reason: .system(EACCES)))
    #expect(!error.matters(to: try project.detect().project))
  }

  @Test(arguments: [EIO, EACCES])
  func `whatever call fails, the search finds the same or says what it could not look at`(
    code: CInt
  ) throws {
    let project = try TemporaryProject(
      Self.tree + .configModule("other.config", app: "other") + [
        "\(Self.osgi)/config/\(String.mail)": "{}",
        "ui.config/src/main/cloudmanager/advanced-networking.json": "{}",
      ])
    let whole = try project.detect()
    let count = Mutex(0)
    let counting = SystemCalls { _ in
      count.withLock { $0 += 1 }
      return nil
    }
    #expect(try Detection(from: project.path, calls: counting) == whole)
    let points = count.withLock(\.self)
    for point in 0..<points {
      let made = Mutex(0)
      let failing = SystemCalls { _ in
        made.withLock {
          $0 += 1
          return $0 == point + 1 ? code : nil
        }
      }
      do throws(DetectionError) {
        let found = try Detection(from: project.path, calls: failing)
        #expect(!found.problems.isEmpty, "\(point)")
      } catch {
        switch error {
        case .noProject(_, _, let problems), .noConfigModule(_, let problems):
          #expect(!problems.isEmpty, "\(point)")
        default: break
        }
      }
    }
    print("a search failed at \(points) points")
  }
}
