/// The string literals of a Swift source, with an ellipsis for whatever is inserted into them.
struct Literals {
  private(set) var texts: [String] = []
  private var rest: Substring

  init(of source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.drop { $0 == " " }.hasPrefix("//")
    }
    rest = lines.joined(separator: "\n")[...]
    while !rest.isEmpty {
      if rest.first == "\"" { text() } else { rest.removeFirst() }
    }
  }

  /// Reads one literal, and the literals inside its insertions before it.
  private mutating func text() {
    let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest.removeFirst(quote.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(quote) {
      guard rest.removeFirst("\\") else {
        text.append(rest.removeFirst())
        continue
      }
      if rest.removeFirst("(") {
        insertion()
        text += "…"
      } else if rest.removeFirst("\n") {
        continue
      } else if !rest.removeFirst("n") {
        text.append(rest.removeFirst())
      }
    }
    rest = rest.dropFirst(quote.count)
    texts.append(text.split { " \n".contains($0) }.joined(separator: " "))
  }

  /// Skips code up to the bracket that closes it.
  private mutating func insertion() {
    var depth = 1
    while depth > 0, let next = rest.first {
      if next == "\"" {
        text()
      } else {
        depth += next == "(" ? 1 : next == ")" ? -1 : 0
        rest.removeFirst()
      }
    }
  }
}

extension Substring {
  fileprivate mutating func removeFirst(_ character: Character) -> Bool {
    guard first == character else { return false }
    removeFirst()
    return true
  }
}
