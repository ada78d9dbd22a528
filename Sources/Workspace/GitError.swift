/// Why git gave no answer.
package enum GitError: Error, Hashable {
  /// There is no git on this machine; everything but its answers works without it.
  case missing
  /// Git ended with a status other than 0, or not by itself; `message` is what it wrote.
  case failed(command: String, message: String)
}
