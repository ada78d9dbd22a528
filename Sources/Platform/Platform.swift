/// The system's C library, whatever its name, for all that touches the system.
#if canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Glibc)
  @_exported public import Glibc
#endif

/// Brings what was written to a file or folder to the disk: 0, or -1 with `errno`.
package func syncToDisk(_ descriptor: CInt) -> CInt {
  #if canImport(Darwin)
    // Darwin's fsync leaves it in the cache of the disk. Some file systems have no more than that.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}
