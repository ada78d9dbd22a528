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

  @Test func `the README's table and picture of targets have all of them`() throws {
    let targets = try Checkout.targets()
    let layout = try #require(
      Checkout.text("README.md").split(separator: "\n## ").first { $0.hasPrefix("How the code") })
    let rows = layout.matches(of: /\n\| (`[^|]*) \|/)
    let named = rows.flatMap { $0.1.matches(of: /`(\w+)`/).map { String($0.1) } }
    #expect(named.sorted() == targets.keys.sorted())

    let picture = TargetPicture(try #require(layout.split(separator: "```").dropFirst().first))
    #expect(picture.names.sorted() == targets.keys.sorted())
    for (from, to) in picture.arrows {
      #expect(Checkout.beneath(from, in: targets).contains(to), "\(from) ─► \(to)")
    }
  }
}
