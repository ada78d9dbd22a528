import JSONText
import MailSetup
import Workspace

/// Bytes that a command reads: of a file, a pipe, or standard input for `-`.
enum Input {
  static let standardInput = "standard input"
  private static let limit = 16 << 20

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let name = path == "-" ? standardInput : path
    var bytes: [UInt8] = []
    do throws(SystemError) {
      let descriptor = try path == "-" ? .standardInput : Descriptor.reading(path)
      defer { if path != "-" { try? descriptor.shut() } }
      while bytes.count <= limit {
        let next = try descriptor.nextBytes()
        if next.isEmpty { return bytes }
        bytes += next
      }
    } catch {
      throw FileError(path: name, reason: .system(error.number))
    }
    throw FileError(path: name, reason: .tooLarge(limit: limit))
  }
}

extension PortForwardsBody {
  /// Reads the forwards that a person gives, which must be JSON that has some.
  init(file path: String) throws {
    let bytes = try Input.read(path)
    self = try Failure.naming(path) {
      let text = try JSONText(bytes)
      guard PortForwardsBody.isHeld(by: text) else { throw Failure.noForwards }
      let body = PortForwardsBody(text)
      guard body.portForwards.count <= PortForward.origins.count else {
        throw Failure.tooManyForwards(body.portForwards.count)
      }
      return body
    }
  }
}
