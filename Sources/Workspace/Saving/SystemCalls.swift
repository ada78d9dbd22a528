import Platform

/// A system call, under the name that the system gives it.
package enum SystemCall: String, Hashable, Sendable {
  case open, openat, flock, fstat, fstatat, readlinkat, read, write, fsync
  case fchown, fchmod, mkdir, mkdirat, linkat, renameat, unlinkat
}

/// Makes the system calls of a save.
struct SystemCalls: Sendable {
  /// An error number that replaces the call; tests use it to let each call of a save fail.
  var fault: @Sendable (SystemCall) -> CInt? = { _ in nil }

  /// Makes a call, and again if a signal interrupted it, and returns its result.
  @discardableResult
  func make<Result: SignedInteger>(
    _ call: SystemCall, on path: String, _ body: () -> Result
  ) throws(SaveError) -> Result {
    if let code = fault(call) { throw .failed(call, path: path, code: code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw .failed(call, path: path, code: code) }
    }
  }
}
