import Platform

/// A file, pipe or terminal that the process has open. Only this file calls the system.
struct Descriptor {
  let number: Int32

  static let standardInput = Descriptor(number: STDIN_FILENO)
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  static let standardError = Descriptor(number: STDERR_FILENO)

  static func reading(_ path: String) throws(SystemError) -> Descriptor {
    Descriptor(number: Int32(try checked(Int(unsafe open(path, O_RDONLY | O_CLOEXEC)))))
  }

  /// The two ends of a pipe, neither of which blocks.
  static func ends() throws(SystemError) -> (reader: Descriptor, writer: Descriptor) {
    var ends: [Int32] = [0, 0]
    _ = try checked(Int(unsafe pipe(&ends)))
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
  }

  /// Opens a file as the redirection of a shell does.
  static func writing(_ path: String) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    return Descriptor(number: Int32(try checked(Int(unsafe open(path, flags, 0o666)))))
  }

  var isTerminal: Bool { isatty(number) == 1 }

  /// Reads the next bytes; none are left where it returns none.
  func nextBytes(limit: Int = 1 << 16) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try Descriptor.checked(
      unsafe bytes.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) })
    return Array(bytes[..<count])
  }

  /// Waits until there is something to read.
  func awaitInput() {
    var polled = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&polled, 1, -1)
  }

  func put(_ text: String) throws(SystemError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(
        try Descriptor.checked(
          unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }))
    }
  }

  func shut() throws(SystemError) {
    // An interrupted close has closed.
    if close(number) < 0, errno != EINTR { throw SystemError(number: errno) }
  }

  /// Makes a call again where a signal interrupted it.
  private static func checked(_ call: @autoclosure () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(number: errno) }
    }
  }
}

/// Why the system refused a call.
struct SystemError: Error {
  let number: Int32

  var words: String { unsafe String(cString: strerror(number)) }

  var isForRoom: Bool { [ENOSPC, EDQUOT].contains(number) }
  var isForRights: Bool { [EACCES, EPERM, EROFS].contains(number) }
}

/// The process and what it was started with.
enum Process {
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}
