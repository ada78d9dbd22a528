import Explaining
import TestKit
import Testing

/// All that a person can read of the program in one file, to go through its language.
struct TextsTests {
  @Test func `the listing of texts has all that the sources and the recorded outputs say`() throws {
    var listing = Listing()
    for (path, source) in try Self.sources {
      listing.add(Literals(of: source).texts.filter { Self.isText($0, in: path) }, from: path)
    }
    listing.add(
      Explanation.all.flatMap { [$0.title, $0.cause, $0.cure, $0.confirm] }, from: "Explanations")
    for folder in ["WizardTests/Frames", "WizardTests/Transcripts", "CommandTests/Output"] {
      let files = try Checkout.files(in: "Tests/\(folder)", "txt", "md").sorted { $0.key < $1.key }
      let isFrame = folder.hasSuffix("Frames")
      listing.add(
        files.flatMap { (isFrame ? $0.value.frameText : $0.value).sentences },
        from: "Tests/\(folder)")
    }
    try Golden.expect(listing.text, "Texts.txt", folder: ".")
  }

  private static var sources: [(String, String)] {
    get throws {
      try Checkout.files(in: "Sources", "swift")
        .filter { !$0.key.hasPrefix("Explaining/") && !$0.key.hasPrefix("Workspace/Demo/") }
        .sorted { $0.key < $1.key }
    }
  }

  /// Whether a literal is made of words, or is a label of the session.
  private static func isText(_ literal: String, in path: String) -> Bool {
    let words = literal.split(separator: " ").filter { $0.contains(where: \.isLetter) }
    return words.count > 1 || path.hasPrefix("Wizard/") && words.first?.first?.isUppercase == true
  }
}

/// Texts by where they come from, each once.
private struct Listing {
  private(set) var text = ""
  private var seen: Set<String> = []

  mutating func add(_ texts: [String], from origin: String) {
    let new = texts.filter { seen.insert($0).inserted }
    if !new.isEmpty { text += "\(text.isEmpty ? "" : "\n")\(origin)\n\n" }
    for line in new { text += "  \(line)\n" }
  }
}
