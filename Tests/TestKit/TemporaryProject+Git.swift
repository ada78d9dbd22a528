extension TemporaryProject {
  /// Makes the folder a repository where it is none and commits all files.
  package func commit() async throws {
    try await git("init", "--quiet", "--initial-branch=main")
    try await git("add", "--all")
    try await git("commit", "--quiet", "--message", "Begin")
  }

  /// The differences from the last commit, file by file, as git prints them for programs.
  package func status() async throws -> String {
    try await git("status", "--porcelain", "--untracked-files=all")
  }

  @discardableResult
  private func git(_ arguments: String...) async throws -> String {
    let person = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    let outcome = try await Program("git").run(person + arguments, in: path)
    guard outcome.status == 0 else { throw GitFailure(errors: outcome.errors) }
    return outcome.output
  }

  private struct GitFailure: Error { let errors: String }
}
