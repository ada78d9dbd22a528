import TestKit
import Testing

@testable import Workspace

struct GitTests {
  /// A repository with one commit of the tree.
  private func repository(_ tree: Tree) async throws -> TemporaryProject {
    let project = try TemporaryProject(tree)
    try await git(["init", "--quiet"], in: project)
    try await git(["add", "--all"], in: project)
    try await git(["commit", "--quiet", "--message", "Begin", "--allow-empty"], in: project)
    return project
  }

  private func git(_ arguments: [String], in project: TemporaryProject) async throws {
    _ = try await GitProgram("git", outside: project.path).run(
      arguments, in: project.path, settings: ["user.name=Test", "user.email=test@example.com"],
      onlyLooks: false)
  }

  @Test func `a file's status is told by its path from the folder`() async throws {
    let project = try await repository([
      "same": "1", "edited": "1", "staged": "1", "deleted": "1", ".gitignore": "*.log\nout/\n",
      "aem/edited": "1",
    ])
    try project.write([
      "edited": "2", "staged": "2", "a b\nc": "", "x.log": "", "out/deep/file": "",
      "aem/edited": "2",
      "aem/new/file": "",
    ])
    try await git(["add", "staged"], in: project)
    try await git(["rm", "--quiet", "deleted"], in: project)
    try project.write(["staged": "3"])

    let top = try #require(try await Git(in: project.path))
    let status = try await top.status(of: [
      "same", "edited", "staged", "deleted", "a b\nc", "x.log", "out/deep/file", "missing",
    ])
    #expect(
      status == [
        "edited": .changed(isStaged: false, isInWorkTree: true),
        "staged": .changed(isStaged: true, isInWorkTree: true),
        "deleted": .changed(isStaged: true, isInWorkTree: false),
        "a b\nc": .untracked, "x.log": .ignored, "out/deep/file": .ignored,
      ])

    let below = try #require(try await Git(in: project / "aem"))
    #expect(
      try await below.status(of: ["edited", "new/file"]) == [
        "edited": .changed(isStaged: false, isInWorkTree: true), "new/file": .untracked,
      ])
    #expect(try await below.status(of: []) == [:])
  }

  @Test func `a conflict is told`() async throws {
    let project = try await repository(["file": "1"])
    try await git(["checkout", "--quiet", "-b", "other"], in: project)
    try project.write(["file": "2"])
    try await git(["commit", "--quiet", "--all", "--message", "2"], in: project)
    try await git(["checkout", "--quiet", "-"], in: project)
    try project.write(["file": "3"])
    try await git(["commit", "--quiet", "--all", "--message", "3"], in: project)
    await #expect(throws: GitError.self) {
      try await git(["merge", "--quiet", "other"], in: project)
    }
    let repository = try #require(try await Git(in: project.path))
    #expect(try await repository.status(of: ["file"]) == ["file": .conflicted])
  }

  @Test func `exactly the given files are staged`() async throws {
    let project = try await repository(["kept": "1", ".gitignore": "secret"])
    try project.write(["kept": "2", "*": "", "new": "", "--all": "", "secret": ""])
    let repository = try #require(try await Git(in: project.path))
    try await repository.add(["*", "--all"])
    try await repository.add([])
    let staged = GitStatus.changed(isStaged: true, isInWorkTree: false)
    #expect(
      try await repository.status(of: ["kept", "*", "new", "--all"]) == [
        "*": staged, "--all": staged, "new": .untracked,
        "kept": .changed(isStaged: false, isInWorkTree: true),
      ])
    await #expect(throws: GitError.self) { try await repository.add(["secret"]) }
    await #expect(throws: GitError.self) { try await repository.add(["missing"]) }
  }

  @Test func `the committed content is that of the last commit, byte for byte`() async throws {
    let project = try await repository(["aem/a b": "1\r\n\n", "aem/empty": ""])
    try project.write(["aem/a b": "2", "aem/new": ""])
    let repository = try #require(try await Git(in: project / "aem"))
    #expect(try await repository.committed("a b") == Array("1\r\n\n".utf8))
    #expect(try await repository.committed("empty") == [])
    #expect(try await repository.committed("new") == nil)
    #expect(try await repository.committed("missing") == nil)
  }

  @Test func `a repository without a commit has no committed content`() async throws {
    let project = try TemporaryProject(["file": ""])
    try await git(["init", "--quiet"], in: project)
    let repository = try #require(try await Git(in: project.path))
    #expect(try await repository.committed("file") == nil)
    #expect(try await repository.status(of: ["file"]) == ["file": .untracked])
  }

  @Test func `a folder in no work tree has no git`() async throws {
    let project = try TemporaryProject(["file": ""])
    #expect(try await Git(in: project.path) == nil)
    let repository = try await repository(["file": ""])
    #expect(try await Git(in: repository / ".git") == nil)
  }

  @Test func `a missing git is an answer of its own`() async throws {
    let project = try TemporaryProject(.git)
    await #expect(throws: GitError.missing) {
      try await Git(in: project.path, command: "no-such-git-anywhere")
    }
  }

  @Test func `a git that fails says what it wrote`() async throws {
    let project = try await repository([:])
    try project.write([".git/config": "["])
    let error = try await #require(throws: GitError.self) { try await Git(in: project.path) }
    guard case .failed("rev-parse", let message) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(message.contains("bad config"))
  }
}
