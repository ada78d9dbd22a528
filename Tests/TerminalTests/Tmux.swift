import Glibc

/// A program in a real terminal emulator of its own, which tells what is seen.
final class Tmux {
  private let name = "terminal-tests-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"

  init(_ program: String = PseudoTerminal.probe, columns: Int, rows: Int, variables: String) throws
  {
    let command = "env \(variables) \(program)"
    try run("new-session -d -x \(columns) -y \(rows) '\(command); sleep 60'")
  }

  deinit {
    _ = try? run("kill-server")
  }

  @discardableResult
  func run(_ command: String) throws -> String {
    let line = "LC_ALL=C.UTF-8 tmux -u -L \(name) -f /dev/null \(command) 2>&1"
    guard let stream = popen(line, "r") else {
      throw PseudoTerminal.Failure(description: "tmux did not start")
    }
    defer { pclose(stream) }
    var output: [UInt8] = []
    while case let byte = getc(stream), byte >= 0 { output.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The lines that are seen, without the spaces at their ends.
  var lines: [String] {
    get throws {
      try run("capture-pane -p").split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  /// The lines once one of them has the words.
  func lines(with words: String) throws -> [String] {
    try lines(until: words) { $0.contains { $0.contains(words) } }
  }

  /// The lines once the condition holds.
  @discardableResult
  func lines(until what: String, _ condition: ([String]) -> Bool) throws -> [String] {
    let start = ContinuousClock.now
    while true {
      let lines = try lines
      if condition(lines) { return lines }
      guard ContinuousClock.now - start < .seconds(10) else {
        throw PseudoTerminal.Failure(
          description: "not seen: \(what)\n" + lines.joined(separator: "\n"))
      }
    }
  }
}
