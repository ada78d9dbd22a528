/// The reason why git gave no answer.
package enum GitError: Error, Hashable {
  /// Git is not installed; everything works without it except what git would answer.
  case missing
  /// Git failed or was killed; `message` is its error output.
  case failed(command: String, message: String)
}
