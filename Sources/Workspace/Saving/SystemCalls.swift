import Platform

/// A system call or a function of the C library, by its name there.
package enum SystemCall: String, Hashable, Sendable {
  case open, openat, flock, fstat, fstatat, readlinkat, read, write, fsync
  case fchown, fchmod, mkdir, mkdirat, linkat, renameat, unlinkat
  case access, realpath, opendir, readdir
}

/// Makes the system calls of a search or a save.
package struct SystemCalls: Sendable {
  /// An error number that replaces the call; tests use it to let each call fail.
  var fault: @Sendable (SystemCall) -> CInt? = { _ in nil }

  package init() {}

  init(fault: @escaping @Sendable (SystemCall) -> CInt?) {
    self.fault = fault
  }

  /// Makes a call of a save and returns its result.
  @discardableResult
  func make<Result: SignedInteger>(
    _ call: SystemCall, on path: String, _ body: () -> Result
  ) throws(SaveError) -> Result {
    let (result, code) = attempt(call, body)
    if code != 0 { throw .failed(call, path: path, code: code) }
    return result
  }

  /// Makes a call of a search and returns its result.
  @discardableResult
  func look<Result: SignedInteger>(
    _ call: SystemCall, at path: String, _ body: () -> Result = { 0 as CInt }
  ) throws(FileError) -> Result {
    let (result, code) = attempt(call, body)
    if code != 0 { throw FileError(path: path, reason: .system(code)) }
    return result
  }

  /// Makes a call, and again if a signal interrupted it; the error number is 0 for one that succeeded.
  private func attempt<Result: SignedInteger>(
    _ call: SystemCall, _ body: () -> Result
  ) -> (Result, CInt) {
    if let code = fault(call) { return (-1, code) }
    while true {
      let result = body()
      if result >= 0 { return (result, 0) }
      let code = errno
      if code != EINTR { return (result, code) }
    }
  }
}
