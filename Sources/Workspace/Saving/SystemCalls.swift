import Platform

/// A call of the system, by its name there.
package enum SystemCall: String, Hashable, Sendable {
  case open, openat, flock, fstat, fstatat, readlinkat, read, write, fsync
  case fchown, fchmod, mkdir, mkdirat, linkat, renameat, unlinkat
}

/// Makes the calls that a save consists of.
struct SystemCalls: Sendable {
  /// The error number that a call is to fail with instead of being made, which is how tests break
  /// a disk at each point.
  var fault: @Sendable (SystemCall) -> CInt? = { _ in nil }

  /// What the call returned; made again when a signal came between.
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
