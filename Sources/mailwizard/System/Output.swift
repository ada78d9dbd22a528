import Platform
import Workspace

/// The one way out: all that the program says is written here.
enum Output {
  /// Writes on standard output for `-`, or into a file as a shell's redirection would.
  static func write(_ outgoing: Outgoing, to path: String = "-") throws(FileError) {
    guard path != "-" else {
      return try write(outgoing, STDOUT_FILENO, "standard output")
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path, errno) }
    do throws(FileError) {
      try write(outgoing, descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw FileError(path, errno) }
  }

  /// Writes about what is done already, so that a failure changes no exit status.
  static func tell(_ outgoing: Outgoing, done: String) {
    ignoreBrokenPipes()
    do throws(FileError) {
      try write(outgoing)
    } catch {
      self.error("\(error.words) \(done)")
    }
  }

  /// Whether standard output is a terminal that shows colors.
  static var isColored: Bool {
    isTerminal && !EnvironmentVariables.askForNoColor
      && EnvironmentVariables.text("TERM") != "dumb"
  }

  /// The width of the terminal that standard output is; 80 where it is none.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return max(20, Int(size.ws_col))
  }

  /// Whether standard output is a terminal that shows links, or at least hides their addresses. An
  /// unknown terminal might print an address, so it gets none.
  static let takesLinks: Bool = {
    let name = EnvironmentVariables.text("TERM") ?? ""
    return isTerminal && linking.contains { name.hasPrefix($0) }
  }()

  private static let linking = [
    "xterm", "tmux", "screen", "alacritty", "foot", "kitty", "wezterm", "ghostty", "vte", "gnome",
    "konsole", "iterm", "contour", "mintty",
  ]

  private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Tells a person something in one line on standard error.
  static func error(_ text: String) { note(.lines(["mailwizard: \(text)"])) }

  /// Writes on standard error, without which the work goes on.
  static func note(_ outgoing: Outgoing) {
    ignoreBrokenPipes()
    try? write(outgoing, STDERR_FILENO, "standard error")
  }

  /// Puts something that can be neither read nor written in the place of standard streams that are
  /// closed, so that no file of a project gets their number.
  static func reserveStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func write(
    _ outgoing: Outgoing, _ descriptor: Int32, _ name: String
  ) throws(FileError) {
    var rest = Array(outgoing.text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Platform.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(name, errno) }
      rest = rest.dropFirst(count)
    }
  }
}
