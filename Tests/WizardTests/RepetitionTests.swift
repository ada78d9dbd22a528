import Foundation
import TestKit
import Testing

struct RepetitionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Frames")
  private static let frames = try? FileManager.default.contentsOfDirectory(atPath: folder.path)

  /// A recorded frame is its text, an empty line and the roles of its cells.
  @Test(arguments: frames?.sorted() ?? [])
  func `no recorded frame has a sentence twice`(name: String) throws {
    let frame = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let sentences = frame.frameText.sentences
    let repeated = Dictionary(grouping: sentences) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
  }
}
