import Platform
import Workspace

/// An address of this machine that no other machine reaches.
enum LoopbackAddress {
  case four(port: UInt16)
  case six(port: UInt16)

  /// A socket that listens there; nil if the port is in use.
  func listen() throws(FileError) -> CInt? {
    let descriptor = streamSocket(family)
    guard descriptor >= 0 else { throw FileError("socket", errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    if bind(descriptor) == 0, Platform.listen(descriptor, 16) == 0 { return descriptor }
    let reason = errno
    close(descriptor)
    if reason == EADDRINUSE { return nil }
    throw FileError("socket", reason)
  }

  private var family: CInt {
    switch self {
    case .four: AF_INET
    case .six: AF_INET6
    }
  }

  private func bind(_ descriptor: CInt) -> CInt {
    switch self {
    case .four(let port):
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      return Self.bind(descriptor, &address)
    case .six(let port):
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      return Self.bind(descriptor, &address)
    }
  }

  private static func bind<Address>(_ descriptor: CInt, _ address: inout Address) -> CInt {
    let size = socklen_t(MemoryLayout<Address>.size)
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Platform.bind(descriptor, $0, size)
      }
    }
  }

  /// The port that a socket of IPv4 got.
  static func port(of descriptor: CInt) -> UInt16? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &size)
      }
    }
    return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
  }
}
