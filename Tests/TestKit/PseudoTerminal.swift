import Platform

/// A program on a terminal of its own: bytes in, bytes out, settings, size, signals, exit status.
package final class PseudoTerminal {
  private var master: Int32
  /// Kept open, so that the settings outlive the program.
  private let slave: Int32
  /// The settings that the program found.
  package private(set) var settingsBefore: TerminalSettings?
  package private(set) var process: pid_t = 0
  package private(set) var output: [UInt8] = []
  package private(set) var status: Int32?

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Starts a program as the leader of a session.
  /// - Parameter inOwnNetwork: Whether it runs in the network of the tests' servers.
  package init(
    _ program: String, _ arguments: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    environment: [String: String] = [:], keysAct: Bool = true, inOwnNetwork: Bool = false
  ) throws {
    var ends: (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ends.0, &ends.1, nil, nil, nil) == 0, ttyname_r(ends.1, &name, name.count) == 0
    else {
      throw Failure(description: "no pseudo-terminal: \(errno)")
    }
    (master, slave) = ends
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    resize(columns: columns, rows: rows)
    if !keysAct { ignoreKeys() }
    settingsBefore = settings
    process = try PseudoTerminal.spawn(
      (inOwnNetwork ? OwnNetwork.joining : []) + [program] + arguments, on: name,
      Program.environment.merging(environment) { $1 })
  }

  /// Sets the terminal so that keys send no signals and stop no output, as long as the program has
  /// not changed the settings.
  private func ignoreKeys() {
    var settings = termios()
    tcgetattr(slave, &settings)
    settings.c_lflag &= ~tcflag_t(ISIG)
    settings.c_iflag &= ~tcflag_t(IXON)
    tcsetattr(slave, TCSANOW, &settings)
  }

  deinit {
    if process > 1, status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  private static func spawn(
    _ words: [String], on terminal: UnsafePointer<CChar>, _ environment: [String: String]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession = POSIX_SPAWN_SETSID
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int32 = 0x80
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = words.map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(
      &process, words[0], &actions, &attributes, arguments + [nil], variables + [nil])
    guard error == 0 else { throw Failure(description: "\(words[0]) did not start: \(error)") }
    return process
  }

  package var text: String { String(decoding: output, as: UTF8.self) }

  /// The sequences of the output that set and reset modes, which are a small part of it.
  package var modeChanges: String {
    let start = Array("\u{1B}[?".utf8)
    let places = output.indices.dropLast(2).filter {
      output[$0] == start[0] && output[$0 + 1] == start[1] && output[$0 + 2] == start[2]
    }
    return String(decoding: places.flatMap { output[$0...].prefix(16) }, as: UTF8.self)
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    write(master, bytes, bytes.count)
  }

  /// Sends what there is room for, whether the program reads or not.
  package func send(_ bytes: [UInt8]) {
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    write(master, bytes, bytes.count)
  }

  package func resize(columns: UInt16, rows: UInt16) {
    #if canImport(Darwin)
      // TIOCSWINSZ, a macro that Swift does not import.
      let setSize: UInt = 0x8008_7467
    #else
      let setSize = UInt(TIOCSWINSZ)
    #endif
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, setSize, &size)
  }

  /// Sends a signal to the process group in the foreground: the program, or a shell's job.
  package func signal(_ signal: Int32) throws {
    let group = master >= 0 ? tcgetpgrp(master) : -1
    // Numbers below 2 would mean every process there is, or this one's group.
    guard group > 1 else { throw Failure(description: "no process group in the foreground") }
    kill(-group, signal)
  }

  /// The same where there may be none.
  package func signalIfRunning(_ signal: Int32) {
    if !hasEnded { try? self.signal(signal) }
  }

  /// Closes the terminal's other end, as a window does.
  package func hangUp() {
    close(master)
    master = -1
  }

  package var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(slave, &settings)
    return TerminalSettings(settings)
  }

  /// Forgets what was written so far.
  package func forget() {
    output = []
  }

  /// Reads until the condition holds; returns the milliseconds that this took.
  @discardableResult
  package func read(
    until what: String, within limit: Int = 10_000, _ condition: (PseudoTerminal) -> Bool
  ) throws -> Double {
    let start = ContinuousClock.now
    while true {
      drain()
      if condition(self) { break }
      let passed = ContinuousClock.now - start
      guard passed < .milliseconds(limit) else {
        throw Failure(description: "not within \(limit) ms: \(what)\n\(text.debugDescription)")
      }
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, 2)
    }
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// Reads until nothing comes for a moment.
  package func readUntilQuiet() {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 3) == 1, polled.revents & Int16(POLLIN) != 0 { drain() }
  }

  @discardableResult
  package func wait(for words: String) throws -> Double {
    try read(until: words) { $0.text.contains(words) }
  }

  /// Waits for the end of the program; the milliseconds that took.
  @discardableResult
  package func waitForEnd() throws -> Double {
    let time = try read(until: "the end") { $0.hasEnded }
    drain()
    return time
  }

  /// Waits until the program can write nothing more, reading nothing.
  package func waitUntilFull() throws {
    try wait(for: "a full terminal") {
      var polled = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
      return poll(&polled, 1, 0) == 0
    }
  }

  /// Waits for the end of a program, reading nothing of what it writes.
  package func waitForEndWithoutReading() throws {
    try wait(for: "the end") { hasEnded }
  }

  private func wait(for what: String, _ condition: () -> Bool) throws {
    let start = ContinuousClock.now
    while !condition() {
      guard ContinuousClock.now - start < .seconds(10) else {
        throw Failure(description: "not within 10 s: \(what)")
      }
      poll(nil, 0, 2)
    }
  }

  package var hasEnded: Bool {
    var status: Int32 = 0
    if self.status == nil, waitpid(process, &status, WNOHANG) == process { self.status = status }
    return self.status != nil
  }

  /// The number of the signal that ended the program.
  package var endingSignal: Int32? {
    status.flatMap { $0 & 0x7F == 0 ? nil : $0 & 0x7F }
  }

  package var exitStatus: Int32? {
    status.flatMap { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : nil }
  }

  private func drain() {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while poll(&polled, 1, 0) == 1, polled.revents & Int16(POLLIN) != 0 {
      let count = Platform.read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
    }
  }
}

/// A terminal's settings, to be compared.
package struct TerminalSettings: Equatable {
  let flags: [tcflag_t]
  let characters: [UInt8]

  package init(_ settings: termios) {
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  package var isRaw: Bool { flags[3] & tcflag_t(ICANON | ECHO | ISIG) == 0 }
}
