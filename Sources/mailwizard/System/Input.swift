import JSONText
import MailSetup
import Platform
import Workspace

/// Bytes that a command reads: of a file, a pipe, or standard input for `-`.
enum Input {
  static let standardInput = "standard input"
  private static let limit = 16 << 20

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let name = path == "-" ? standardInput : path
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(name, errno) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Platform.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(name, errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw FileError(path: name, reason: .tooLarge(limit: limit))
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
      let bodies = Set(PortForwardsBody.all(in: text))
      guard bodies.count == 1, let body = bodies.first else {
        throw Failure.severalConfigurations(bodies.count)
      }
      guard body.portForwards.count <= PortForward.origins.count else {
        throw Failure.tooManyForwards(body.portForwards.count)
      }
      return body
    }
  }
}
