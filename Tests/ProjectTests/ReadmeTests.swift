import Foundation
import Testing
import Wizard

struct ReadmeTests {
  private static let readme = URL(filePath: #filePath).appending(path: "../../../README.md")
    .standardized

  @Test func `the README's table of keys is the table of keys`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- keys -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- /keys -->")).lowerBound
    let rows = KeyMap.groups.map { group in
      "| **\(group.title)** | |\n"
        + group.lines.map { "| `\($0.keys)` | \($0.words) |\n" }.joined()
    }.joined()
    let table = "| key | does |\n|---|---|\n" + rows
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let written = text.replacingCharacters(in: start..<end, with: table)
      try written.write(to: Self.readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == table, "RECORD=1 writes it anew.")
    }
  }
}
