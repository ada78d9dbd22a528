/// A small AEM project in a temporary folder for trying the wizard.
package struct DemoProject: Hashable, Sendable {
  /// The resolved path of the project.
  package let path: String
  /// The reason why the files are not committed: git is missing or failed. Nil if they are.
  package let historyError: GitError?

  /// Writes the project and commits it step by step, independently of the person's git settings.
  package static func make() async throws(FileError) -> DemoProject {
    let path = try FileSystem.makeTemporaryFolder("mailwizard-demo-").appending(path: "acme")
    try FileSystem.makeFolder(path)
    var historyError = await git(["init", "--quiet", "--template="], in: path)
    for commit in DemoCommit.all {
      for (name, content) in commit.files {
        let file = path.appending(path: name)
        try FileSystem.makeFolder(file.parentPath)
        try FileSystem.create(file, Array(content.utf8))
      }
      for command in [["add", "--all"], ["commit", "--quiet", "--message", commit.message]]
      where historyError == nil {
        historyError = await git(command, in: path)
      }
    }
    return DemoProject(path: path, historyError: historyError)
  }

  /// Removes the project with its temporary folder, as far as that is possible.
  package func remove() { FileSystem.removeTree(path.parentPath) }

  private static func git(_ arguments: [String], in path: String) async -> GitError? {
    let settings = [
      "init.defaultBranch=main", "user.name=Acme Developer", "user.email=developer@acme.example",
      "commit.gpgSign=false", "core.hooksPath=/dev/null", "core.excludesFile=/dev/null",
      "core.autocrlf=false",
    ]
    do throws(GitError) {
      _ = try await GitProgram("git", outside: path).run(
        arguments, in: path, settings: settings, onlyLooks: false)
      return nil
    } catch {
      return error
    }
  }
}
