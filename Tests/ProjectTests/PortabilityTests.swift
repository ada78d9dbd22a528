import Testing

/// Every file is to build with each C library; the compiler here has one of them.
struct PortabilityTests {
  /// The one file that tells the systems apart.
  private static let seam = "Platform/Platform.swift"

  @Test func `the C library is imported by the one name for all systems`() throws {
    for (path, text) in try Checkout.files(in: "Sources", "swift") where path != Self.seam {
      let names = text.matches(of: /\b(?:import +(?:Darwin|Glibc|Musl)|(?:Darwin|Glibc|Musl)\.\w)/)
      #expect(names.map { String($0.0) } == [], "\(path)")
    }
  }

  /// Names that one system has alone, after what to use in their place.
  private static let peculiar: KeyValuePairs = [
    "a named file": ["O_TMPFILE", "O_PATH", "O_LARGEFILE", "memfd_create"],
    "rename or link": ["renameat2", "RENAME_NOREPLACE", "renamex_np", "clonefile"],
    "poll and a pipe": [
      "signalfd", "eventfd", "timerfd_create", "epoll_create1", "epoll_wait", "kqueue", "kevent",
      "inotify_init1", "ppoll", "POLLRDHUP",
    ],
    "syncToDisk": ["fdatasync", "syncfs", "sync_file_range", "F_FULLFSYNC"],
    "the call and then fcntl": [
      "pipe2", "dup3", "accept4", "SOCK_CLOEXEC", "MSG_NOSIGNAL", "close_range", "closefrom",
    ],
    "read and write": ["sendfile", "splice", "copy_file_range", "copyfile", "posix_fallocate"],
    "realpath": ["canonicalize_file_name", "get_current_dir_name", "F_GETPATH"],
    "posix_spawn": ["fork", "vfork", "execvpe", "prctl", "gettid", "tgkill"],
    "getenv": ["environ", "__environ", "clearenv", "secure_getenv", "program_invocation_name"],
    "sigaction": ["sigtimedwait", "sigwaitinfo", "SIGRTMIN", "SIGPOLL", "SIGPWR", "SIGINFO"],
    "st_mtime": ["st_mtim", "st_atim", "st_ctim", "st_mtimespec", "st_birthtimespec"],
    "the name's end": ["d_namlen", "d_off", "d_reclen", "strchrnul", "mempcpy"],
  ]

  @Test func `nothing is used that one system has alone`() throws {
    for (path, text) in try Checkout.files(in: "Sources", "swift", "c", "h")
    where path != Self.seam {
      let words = Set(text.matches(of: /\b[A-Za-z_]\w+/).map { String($0.0) })
      for (substitute, names) in Self.peculiar {
        #expect(words.intersection(names) == [], "\(path): use \(substitute)")
      }
      for text in text.matches(of: #/"/(?:proc|sys|dev/fd)/|<(?:linux|ncursesw|mach)/|\bfsync\(/#) {
        Issue.record("\(path): \(text.0)")
      }
    }
  }
}
