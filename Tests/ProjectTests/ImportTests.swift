import Foundation
import Testing

/// An import that the manifest does not declare still compiles in an incremental build.
struct ImportTests {
  /// What a target may import, as the architecture has it.
  private static let allowed: [String: Set] = [
    "Bytes": [],
    "JSONText": ["Bytes"],
    "XMLText": ["Bytes"],
    "MailSetup": ["Bytes", "JSONText", "XMLText"],
    "Explaining": ["Bytes", "MailSetup"],
    "Screen": [],
    "Wizard": ["Bytes", "JSONText", "MailSetup", "Screen"],
    "Terminal": ["CTerminal", "Glibc", "Screen"],
    "Workspace": ["Glibc", "MailSetup", "Subprocess", "SystemPackage", "XMLText"],
    "mailwizard": [
      "ArgumentParser", "Bytes", "Darwin", "Dispatch", "Explaining", "Glibc", "JSONText",
      "MailSetup", "Musl", "Screen", "Synchronization", "Terminal", "Wizard", "Workspace",
      "XMLText",
    ],
  ]

  @Test func `a target imports what is beneath it, and no target Foundation`() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!paths.isEmpty)
    for path in paths {
      let target = String(path.prefix { $0 != "/" })
      let allowed = try #require(Self.allowed[target], "\(target) is not in the table")
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for line in text.matches(of: /(?m)^[ \t]*(?:[@\w()]+ +)*import +(?:\w+ +)?(\w+)/) {
        #expect(allowed.contains(String(line.1)), "\(path): \(line.0)")
      }
    }
  }
}
