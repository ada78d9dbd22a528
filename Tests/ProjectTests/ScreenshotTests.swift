import Foundation
import TestKit
import Testing

/// The pictures in `screenshots` show the program as it is; `screenshots/take` takes them anew.
struct ScreenshotTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../screenshots")
    .standardized

  /// A line of the table that the pictures are taken from.
  struct Picture: CustomTestStringConvertible, Sendable {
    let name, size, keys: String
    var testDescription: String { name }

    init(_ line: Substring) {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init) + [""]
      (name, size, keys) = (words[0], words[1], words[3])
    }
  }

  private static let pictures = text("pictures").split(separator: "\n").map(Picture.init)

  private static func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  @Test(arguments: pictures)
  func `a picture shows what its keys show today`(_ picture: Picture) async throws {
    let folder = try TemporaryProject()
    try folder.write(["keys": picture.keys])
    let outcome = try await Program.mailwizard.run(
      ["--demo", "--keys", "keys", "--dump-screen", "--size", picture.size],
      in: folder.path, environment: ["TMPDIR": folder.path])
    let end = try #require(outcome.output.range(of: "The demo project is in "))
    let screen = String(outcome.output[..<end.lowerBound])
    #expect(
      screen.trimmed == Self.text("\(picture.name).txt").trimmed,
      "screenshots/take \(picture.name) takes it anew.\n\(screen)")
  }

  @Test func `every picture is in the table, has its text, and is small`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = Self.pictures.map(\.name)
    #expect(
      Set(files) == Set(["pictures", "take"] + names.flatMap { ["\($0).png", "\($0).txt"] }))
    for name in names {
      let size = try Data(contentsOf: Self.folder.appending(path: "\(name).png")).count
      #expect(size < 60_000, "\(name)")
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
