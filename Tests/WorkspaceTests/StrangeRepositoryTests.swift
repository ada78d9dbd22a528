import Foundation
import TestKit
import Testing

@testable import Workspace

/// Git looks at a stranger's repository and runs none of its programs.
struct StrangeRepositoryTests {
  private let project: TemporaryProject
  /// The file that each of the programs makes, outside the project.
  private let trace: TemporaryProject

  init() async throws {
    trace = try TemporaryProject()
    project = try TemporaryProject([
      "aem/osgi/mail.cfg.json": "1", ".gitattributes": "*.json filter=x diff=x\n",
    ])
    try await project.commit()
    try project.write(["aem/osgi/mail.cfg.json": "2"])
    try program("program")
  }

  /// Writes a program that leaves its trace.
  private func program(_ path: String) throws {
    try project.write([path: "#!/bin/sh\necho ran >> \(trace / "ran")\ncat\n"])
    try #require(chmod(project / path, 0o755) == 0)
  }

  private var hasRun: Bool { get throws { try trace.text("ran") != nil } }

  private func look() async throws {
    let git = try await Git(in: project / "aem")
    _ = try? await git?.status(of: ["osgi/mail.cfg.json", "osgi/new"])
    _ = try? await git?.committed("osgi/mail.cfg.json")
    #expect(try !hasRun)
  }

  @Test(arguments: [true, false])
  func `a bare repository inside the project has no say`(isTop: Bool) async throws {
    let folder = isTop ? "" : "aem/"
    try project.write([
      "\(folder)HEAD": "ref: refs/heads/main\n", "\(folder)objects/": "", "\(folder)refs/": "",
      "\(folder)config": """
      [core]
      \trepositoryformatversion = 0
      \tbare = false
      \tworktree = .
      \tfsmonitor = \(project / "program")
      [filter "x"]
      \tclean = \(project / "program")
      """,
    ])
    try await look()
    let git = try #require(try await Git(in: project / "aem"))
    #expect(
      try await git.status(of: ["osgi/mail.cfg.json"])
        == ["osgi/mail.cfg.json": .changed(isStaged: false, isInWorkTree: true)])
    try await git.add(["osgi/mail.cfg.json"])
    #expect(try !hasRun)
  }

  @Test(
    arguments: [
      "[filter \"x\"]\n\tclean = PROGRAM\n\trequired = true",
      "[filter \"x\"]\n\tprocess = PROGRAM",
      "[filter \"x=y\"]\n\tclean = PROGRAM", "[core]\n\tfsmonitor = PROGRAM",
      "[core]\n\tpager = PROGRAM\n[pager]\n\tstatus = true",
      "[alias]\n\tstatus = !PROGRAM\n\trev-parse = !PROGRAM", "[diff \"x\"]\n\ttextconv = PROGRAM",
      "[diff]\n\texternal = PROGRAM", "[include]\n\tpath = ../more",
    ])
  func `settings of the repository run nothing while git looks`(settings: String) async throws {
    let text = settings.replacing("PROGRAM", with: project / "program")
    try project.write([".git/more": "[filter \"x\"]\n\tclean = \(project / "program")"])
    try project.write([".git/config": try #require(try project.text(".git/config")) + text])
    let name = settings.contains("x=y") ? "x=y" : "x"
    try project.write([".gitattributes": "*.json filter=\(name) diff=x\n"])
    try await look()
  }

  @Test func `a filter whose name is not UTF-8 runs nothing while git looks`() async throws {
    let config = Array(try #require(try project.text(".git/config")).utf8)
    try project.write(
      ".git/config",
      config + Array("[filter \"".utf8) + [0xE4]
        + Array("\"]\n\tclean = \(project / "program")".utf8))
    try project.write(".gitattributes", Array("*.json filter=".utf8) + [0xE4])
    try await look()
  }

  @Test func `a git that never answers is ended`() async throws {
    try trace.write(["git": "#!/bin/sh\nexec /bin/sleep 1000\n"])
    try #require(chmod(trace / "git", 0o755) == 0)
    let git = GitProgram(
      "git", outside: project.path, searchPath: trace.path, patience: .milliseconds(50))
    await #expect(throws: GitError.self) { try await git.run(["status"], in: project.path) }
  }

  @Test func `all looks of a git have one time together`() async throws {
    try trace.write(["git": "#!/bin/sh\n"])
    try #require(chmod(trace / "git", 0o755) == 0)
    let patience = Duration.milliseconds(500)
    let git = GitProgram(
      "git", outside: project.path, searchPath: trace.path, patience: patience)
    try await Task.sleep(for: patience)
    await #expect(throws: GitError.self) { try await git.run(["status"], in: project.path) }
    _ = try await git.run(["add"], in: project.path, onlyLooks: false)
  }

  @Test func `hooks run where a person stages, and not where git looks`() async throws {
    try program(".git/hooks/post-index-change")
    try await look()
    let git = try #require(try await Git(in: project / "aem"))
    try await git.add(["osgi/mail.cfg.json"])
    #expect(try hasRun)
  }

  @Test func `a git that the project brings is not started`() async throws {
    try program("bin/git")
    try trace.link("shortcut", to: project / "bin")
    let entries = ["bin", ".", "", project / "bin", trace / "shortcut", trace.path]
    let git = GitProgram("git", outside: project.path, searchPath: entries.joined(separator: ":"))
    #expect(git.searchPath.text == trace.path)
    await #expect(throws: GitError.missing) { try await git.run(["status"], in: project.path) }
    #expect(try !hasRun)
  }
}
