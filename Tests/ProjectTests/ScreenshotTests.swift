import Foundation
import TestKit
import Testing

/// The pictures in `screenshots` show the program as it is; `screenshots/take` takes them anew.
struct ScreenshotTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../screenshots")
    .standardized

  /// A line of the table that the pictures are taken from, at one of its sizes.
  struct Picture: CustomTestStringConvertible, Sendable {
    let name, mode, size, keys: String
    var testDescription: String { "\(name)-\(size)" }
    var backgrounds: [String] { size == "80x24" ? ["", "-light"] : [""] }
  }

  private static let pictures = lines(of: "pictures").flatMap { line in
    let words = line.split(separator: " ", maxSplits: 3).map(String.init) + [""]
    return words[2].split(separator: ",").map {
      Picture(name: words[0], mode: words[1], size: String($0), keys: words[3])
    }
  }

  /// The keys up to each stop of the recording.
  private static let stops = lines(of: "session").reduce(into: [String]()) { stops, line in
    let keys = line.split(separator: " ", maxSplits: 1).dropFirst().first ?? ""
    stops.append((stops.last ?? "") + keys)
  }

  private static func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  private static func lines(of table: String) -> [Substring] { text(table).split(separator: "\n") }

  @Test(arguments: pictures)
  func `a picture shows what its keys show today`(_ picture: Picture) async throws {
    let text = Self.text("\(picture.testDescription).txt").trimmed
    let again = Comment("screenshots/take \(picture.name) takes it anew.")
    if picture.mode == "lines" {
      let shown = try await Self.transcript(picture.keys)
      #expect(!text.isEmpty && shown.hasSuffix(text), again)
    } else {
      let screen = try await Self.screen(picture.keys, size: picture.size)
      #expect(screen == text, again)
    }
  }

  @Test(arguments: zip(stops.indices, stops))
  func `the recording shows what its keys show today`(_ index: Int, _ keys: String) async throws {
    let rule = "\n\(String(repeating: "═", count: 80))\n"
    let screens = Self.text("session.txt").components(separatedBy: rule).map(\.trimmed)
    try #require(screens.count == Self.stops.count)
    let screen = try await Self.screen(keys, size: "80x24")
    #expect(screen == screens[index], "screenshots/take session takes it anew.")
  }

  @Test func `every picture is in the tables, has its text, and is small`() throws {
    let tools = ["pictures", "recording.py", "session", "take", "terminal.py", "wizard.py"]
    let texts = Self.pictures.map { "\($0.testDescription).txt" } + ["session.txt"]
    let images = Self.pictures.flatMap { picture in
      picture.backgrounds.map { "\(picture.testDescription)\($0).png" }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(tools + texts + images + ["session.gif"]))
    for (names, limit) in [(images, 60_000), (["session.gif"], 1_000_000)] {
      for name in names {
        let size = try Data(contentsOf: Self.folder.appending(path: name)).count
        #expect(size < limit, "\(name)")
      }
    }
  }

  /// The screen after the keys.
  private static func screen(_ keys: String, size: String) async throws -> String {
    let folder = try TemporaryProject()
    try folder.write(["keys": keys])
    let outcome = try await Program.mailwizard.run(
      ["--demo", "--keys", "keys", "--dump-screen", "--size", size],
      in: folder.path, environment: ["TMPDIR": folder.path])
    // A demo without a save is removed without a word.
    let end = outcome.output.range(of: "The demo project is in ")?.lowerBound
    return String(outcome.output[..<(end ?? outcome.output.endIndex)]).trimmed
  }

  /// The whole output of the line mode, without the spaces at the ends of its lines.
  private static func transcript(_ answers: String) async throws -> String {
    let folder = try TemporaryProject()
    let outcome = try await Program.mailwizard.run(
      ["--demo", "--accessible"],
      input: Array(answers.replacingOccurrences(of: "<Enter>", with: "\n").utf8),
      environment: ["TMPDIR": folder.path])
    let end = try #require(outcome.output.range(of: "\nLeft without saving"))
    return String(outcome.output[..<end.lowerBound]).replacing(#/ +(?=\n|$)/#, with: "")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
