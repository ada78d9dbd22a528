import Screen

extension String {
  /// A command in lines that a shell joins again; nil where a word does not fit on a line.
  func foldedCommand(to columns: Int) -> [String]? {
    guard first != " " else { return nil }
    var lines: [String] = []
    var line = ""
    for word in shellWords {
      if !line.isEmpty, line.columns + word.columns + 3 > columns {
        lines.append("\(line) \\")
        line = "  \(word)"
      } else {
        line += line.isEmpty ? word : " \(word)"
      }
    }
    lines.append(line)
    return lines.allSatisfy { $0.columns <= columns } ? lines : nil
  }

  /// The parts between spaces outside of quotes.
  private var shellWords: [String] {
    var words = [""]
    var quote: Character?
    var isEscaped = false
    for character in self {
      if character == " ", quote == nil, !isEscaped {
        words.append("")
        continue
      }
      words[words.count - 1].append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
    }
    return words
  }
}
