import Bytes
import JSONText
import MailSetup
import Platform
import Workspace

/// What a command reads: a file, a pipe, or standard input for `-`.
enum Input {
  private static let limit = 16 << 20

  static func read(_ path: String) throws -> [UInt8] {
    guard path != "-" else { return try read(STDIN_FILENO, of: "standard input") }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try read(descriptor, of: path)
  }

  private static func read(_ descriptor: Int32, of name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Platform.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(name) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit {
        throw Failure("\(name) has more than \(limit) bytes.", .files)
      }
    }
  }

  private static func failure(_ name: String) -> Failure {
    Failure(FileError(path: name, reason: .system(errno)).words, .files)
  }
}

extension PortForwardsBody {
  /// Reads the forwards that a person gives, which must be JSON that holds some.
  init(file path: String) throws {
    let bytes = try Input.read(path)
    let isHeld: Bool
    do throws(JSONSyntaxError) {
      let text = try JSONText(bytes)
      isHeld = PortForwardsBody.isHeld(by: text)
      self.init(text)
    } catch {
      throw Failure(
        "\(path): \(error.position.words): \(error.reason.message) \(error.reason.advice)", .usage)
    }
    if !isHeld {
      throw Failure("\(path): there are no portForwards and no nonProxyHosts in it.", .usage)
    }
    if portForwards.count > PortForward.origins.count {
      throw Failure(
        "\(path): there are \(portForwards.count) forwards in it; an environment has room for \(PortForward.origins.count).",
        .usage)
    }
  }
}
