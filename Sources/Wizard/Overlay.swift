import MailSetup
import Screen

/// A list that opened over the step, narrowed by what is typed.
struct ListPicker: Hashable, Sendable {
  var options: [Option]
  var search = TextEditor("")
  /// Index into `matches`.
  var index: Int

  /// Indices of the options that hold every word of the search.
  var matches: [Int] {
    let words = search.text.lowercased().split(separator: " ")
    return options.indices.filter { index in
      let text = "\(options[index].title) \(options[index].note)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}

/// A text to read and scroll.
struct Page: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case field(Step.ID, Int)
    case keys
    case diff
    case commands
    case saved(SaveRequest, git: [String: String])
  }

  var subject: Subject
  var line = 0
}
