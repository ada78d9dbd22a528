extension StringProtocol {
  /// The sentences of five words or more on a screen or in an output: each column of a screen is
  /// read by itself, from top to bottom.
  package var sentences: [String] {
    let rows = split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(omittingEmptySubsequences: false) { "│▌┃".contains($0) }
    }
    let columns = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { $0.indices.contains(column) ? $0[column] : "" }
    }
    return columns.flatMap { lines -> [String] in
      let text = lines.map(\.trimmed).map { $0.isEmpty ? "\n" : $0 }.joined(separator: " ")
      return text.split { $0 == "\n" || "─┌┐└┘├┤▸▴▾✔•★()[]{}".contains($0) }.flatMap(\.ended)
    }
    .filter { $0.split(separator: " ").count >= 5 }
  }

  /// The text of a recorded frame, without the roles of its cells that come after it.
  package var frameText: String {
    let rows = split(separator: "\n", omittingEmptySubsequences: false)
    return rows.prefix(Swift.max(0, rows.count - 4) / 2).joined(separator: "\n")
  }

  private var trimmed: String { split(separator: " ").joined(separator: " ") }

  /// The texts that end as a sentence does.
  private var ended: [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in Substring(self).split(separator: " ") {
      words.append(word)
      guard let last = word.last, ".?!".contains(last) else { continue }
      sentences.append(words.joined(separator: " "))
      words = []
    }
    return sentences
  }
}
