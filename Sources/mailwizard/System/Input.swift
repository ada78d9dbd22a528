import JSONText
import MailSetup
import Platform
import Workspace

/// Bytes that a command reads: of a file, a pipe, or standard input for `-`.
enum Input {
  static let standardInput = "standard input"
  private static let limit = 16 << 20

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { (piece) throws(FileError) in
      bytes += piece
      guard bytes.count <= limit else {
        let name = path == "-" ? standardInput : path
        throw FileError(path: name, reason: .tooLarge(limit: limit))
      }
    }
    return bytes
  }

  /// Whether there is a file or a folder of this name.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Fails if there is a name of a file that cannot be read.
  static func check(_ path: String?) throws(FileError) {
    if let path, unsafe access(path, R_OK) != 0 { throw FileError(path, errno) }
  }

  /// Hands over the bytes piece by piece, for what may be of any size.
  static func read(
    _ path: String, _ take: (ArraySlice<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    let name = path == "-" ? standardInput : path
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(name, errno) }
    defer { if path != "-" { close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Platform.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(name, errno) }
      if count == 0 { return }
      try take(buffer[..<count])
    }
  }
}

extension FileError {
  init(_ path: String, _ number: Int32) { self.init(path: path, reason: .system(number)) }
}

extension PortForwardsBody {
  /// Reads the forwards of a file that a person names, which must be JSON with forwards in it.
  init(file path: String) throws {
    let bytes = try Input.read(path)
    self = try Failure.naming(path) {
      let text = try JSONText(bytes)
      guard PortForwardsBody.isHeld(by: text) else { throw Failure.noForwards }
      let bodies = PortForwardsBody.all(in: text)
      let different = Set(
        bodies.map { [Set($0.portForwards), Set($0.nonProxyHosts)] as [AnyHashable] })
      guard different.count == 1, let body = bodies.first else {
        throw Failure.severalConfigurations(different.count)
      }
      guard body.portForwards.count <= PortForward.origins.count else {
        throw Failure.tooManyForwards(body.portForwards.count)
      }
      return body
    }
  }
}
