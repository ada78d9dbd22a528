/// Exports the system's C library, whatever its name, to all targets that call the system.
#if canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Glibc)
  @_exported public import Glibc
#endif

/// Writes a file's or folder's data through to the disk; returns 0, or -1 and sets `errno`.
package func syncToDisk(_ descriptor: CInt) -> CInt {
  #if canImport(Darwin)
    // On Darwin, fsync leaves data in the disk's cache. Not all file systems support F_FULLFSYNC.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}

/// Makes writing to a pipe or a socket that nobody reads an error, where it would end the program by
/// a signal. A handler of the program's own stays.
package func ignoreBrokenPipes() {
  let former = signal(SIGPIPE, SIG_IGN)
  if unsafe unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_DFL, to: Int.self) {
    _ = signal(SIGPIPE, former)
  }
}

/// A socket for a stream of bytes, or -1.
package func streamSocket(_ family: CInt) -> CInt {
  #if canImport(Glibc)
    return socket(family, CInt(SOCK_STREAM.rawValue), 0)
  #else
    return socket(family, SOCK_STREAM, 0)
  #endif
}
