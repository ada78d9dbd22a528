import Foundation

/// A network of the tests' own, which has nothing but a loopback interface. The servers of tests run
/// in it, and so does what asks them. It lasts until the tests end.
package enum OwnNetwork {
  /// The words before a program's own, with which it runs there; none if the machine allows no such
  /// network.
  package static let joining: [String] =
    holder.map { holder in
      ["/usr/bin/nsenter", "--target", "\(holder.process.processIdentifier)"] + holder.joining + [
        "--"
      ]
    } ?? []

  package static var isThere: Bool { !joining.isEmpty }

  /// A program that runs there if it can, as all programs that ask a server do.
  package static func program(_ name: String, _ prefix: [String] = []) -> Program {
    let words = joining + [name] + prefix
    return Program(words[0], Array(words.dropFirst()))
  }

  /// The program under test there.
  package static let mailwizard = program(Program.built("mailwizard"))

  /// The program whose network it is, which ends when its input does.
  private struct Holder {
    let process: Process
    let input: Pipe
    let joining: [String]
  }

  private static let holder: Holder? = {
    // Without the rights of root, a user namespace gives those for a network.
    let isRoot = geteuid() == 0
    let holder =
      isRoot
      ? start(["--net"], joining: ["--net"])
      : start(
        ["--user", "--map-current-user", "--keep-caps", "--net"],
        joining: ["--user", "--net", "--preserve-credentials"])
    if holder == nil {
      FileHandle.standardError.write(
        Data("This machine allows no network of the tests' own; they use its loopback.\n".utf8))
    }
    return holder
  }()

  private static func start(_ unsharing: [String], joining: [String]) -> Holder? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = unsharing + ["sh", "-c", "ip link set lo up && echo ready && exec cat"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil,
      output.fileHandleForReading.availableData.starts(with: "ready".utf8)
    else { return nil }
    return Holder(process: process, input: input, joining: joining)
  }
}
