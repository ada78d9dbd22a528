extension Sequence<String> {
  /// The name that a mistyped or shortened word is nearest to.
  func nearest(to word: String) -> String? {
    if word.count(where: \.isLetter) >= 3, let name = first(where: { $0.hasPrefix(word) }) {
      return name
    }
    return map { (name: $0, mistakes: word.mistakes(to: $0)) }
      .filter { $0.mistakes <= 1 || $0.mistakes * 3 <= $0.name.count(where: \.isLetter) }
      .min { $0.mistakes < $1.mistakes }?.name
  }
}

extension String {
  /// The number of letters to insert, remove, replace, or exchange with their neighbor.
  func mistakes(to other: String) -> Int {
    let (from, to) = (Array(lowercased()), Array(other.lowercased()))
    var rows = [Array(0...to.count)]
    for i in from.indices {
      var row = [i + 1]
      for j in to.indices {
        var ways = [rows[i][j] + (from[i] == to[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1]
        if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
          ways.append(rows[i - 1][j - 1] + 1)
        }
        row.append(ways.min() ?? 0)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
