import Testing

/// All that the program says leaves by one way, which escapes it.
struct OutputTests {
  /// The file that writes, and those that draw the screen.
  private static let ways = ["mailwizard/System/Output.swift"]

  @Test func `no source writes past the one way out`() throws {
    let names = #"""
      \b(?:print|debugPrint|dump|fputs|puts|putchar|printf|fprintf|vprintf|perror|syslog|fwrite)\(
      """#
    let calls = try Regex(names.replacing("\n", with: ""))
    for (path, text) in try Checkout.files(in: "Sources", "swift") where !Self.ways.contains(path) {
      #expect(text.matches(of: calls).map { String($0.0) } == [], "\(path)")
      for name in ["STDOUT_FILENO", "STDERR_FILENO", "FileHandle", "fdopen(", "stdout", "stderr"] {
        let uses = text.split(separator: "\n").filter {
          $0.contains(name) && !$0.contains("isatty(\(name))") && !$0.contains("\"\(name)\"")
        }
        let isOfChild = name.hasPrefix("std") || name == "FileHandle"
        #expect(uses.isEmpty || isOfChild && path.hasPrefix("Terminal/"), "\(path): \(uses)")
      }
    }
  }

  @Test func `only one file makes text that may leave`() throws {
    for (path, text) in try Checkout.files(in: "Sources/mailwizard", "swift")
    where path != "System/Outgoing.swift" {
      #expect(!text.contains("Outgoing("), "\(path)")
    }
  }
}
