import Platform

/// A program in a terminal emulator of its own, whose screen can be read.
package final class Tmux {
  private let name = "tests-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ command: [String], columns: Int, rows: Int) throws {
    let shell = ["/bin/sh", "-c", "\"$@\"; echo \"exit status $?\"; exec sleep 600", "sh"]
    try run(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--"] + shell + command)
  }

  deinit {
    _ = try? run(["kill-server"])
  }

  @discardableResult
  package func run(_ words: [String]) throws -> String {
    let command = ["tmux", "-u", "-L", name, "-f", "/dev/null"] + words
    let line = "LC_ALL=C.UTF-8 \(command.map(quoted).joined(separator: " ")) 2>&1"
    guard let stream = popen(line, "re") else { throw Failure(description: "no \(line)") }
    var output: [UInt8] = []
    while case let byte = getc(stream), byte >= 0 { output.append(UInt8(truncatingIfNeeded: byte)) }
    let text = String(decoding: output, as: UTF8.self)
    guard pclose(stream) == 0 else { throw Failure(description: "\(line)\n\(text)") }
    return text
  }

  private func quoted(_ word: String) -> String {
    "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
  }

  /// The lines that are seen, without the spaces at their ends.
  package var lines: [String] {
    get throws {
      try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  /// The lines once one of them has the words.
  @discardableResult
  package func lines(with words: String) throws -> [String] {
    try lines(until: words) { $0.contains { $0.contains(words) } }
  }

  /// The lines once the condition holds.
  @discardableResult
  package func lines(
    until what: String, _ condition: ([String]) throws -> Bool
  ) throws -> [String] {
    let start = ContinuousClock.now
    while true {
      let lines = try lines
      if try condition(lines) { return lines }
      guard ContinuousClock.now - start < .seconds(30) else {
        throw Failure(description: "not seen: \(what)\n" + lines.joined(separator: "\n"))
      }
    }
  }
}
