import ArgumentParser
import Testing

@testable import mailwizard

/// Command lines in help and documents, read as a shell would read them.
enum CommandLines {
  /// The command lines of the program in code of a Markdown text.
  static func all(in markdown: String) -> [String] {
    let spans = markdown.matches(of: /`(mailwizard(?: [^`\n]*)?)`/).map { String($0.1) }
    let blocks = markdown.matches(of: /```[a-z]+\n([^`]*)```/).flatMap { block in
      block.1.replacing("\\\n", with: " ").split(separator: "\n").compactMap { line in
        line.firstMatch(of: /(?:^|[ =:'"]|tools\/)((?:swift run )?mailwizard(?: [^|]*)?)/).map {
          String($0.1).replacing("swift run ", with: "")
        }
      }
    }
    return spans + blocks.filter { $0.hasPrefix("mailwizard") && !$0.hasPrefix("mailwizard/") }
  }

  /// The words of the first command in a line, without redirections.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    for match in line.matches(of: /'([^']*)'|"([^"]*)"|(\S+)/) {
      let bare = match.3.map(String.init)
      if let bare, ["|", "||", "&&", ";", "<", ">", "#", "2>"].contains(bare) { break }
      words.append(bare ?? String(match.1 ?? match.2 ?? ""))
    }
    return words
  }

  static func parse(_ line: String) throws {
    let arguments = Array(words(line).dropFirst())
    if try CommandPath.helped(by: arguments) != nil { return }
    if let error = UsageError(mistyped: arguments) { throw error }
    do {
      _ = try MailWizard.parseAsRoot(Explain.separatingTexts(arguments))
    } catch {
      guard MailWizard.exitCode(for: error) == .success else {
        throw UsageError(error, arguments)
      }
    }
  }

  static func expectToParse(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    do {
      try parse(line)
    } catch let error as any WordedError {
      Issue.record("\(line): \(error.words)", sourceLocation: sourceLocation)
    }
  }
}
