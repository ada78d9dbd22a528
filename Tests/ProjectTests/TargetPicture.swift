/// A drawing of targets: `A ─► B, C (words)`, and `├─► D` below the name that it branches from.
struct TargetPicture {
  private(set) var names: Set<String> = []
  private(set) var arrows: [(from: String, to: String)] = []

  init(_ drawing: some StringProtocol) {
    let rows = String(drawing).replacing(/\([^)]*\)/) { String(repeating: " ", count: $0.0.count) }
      .split(separator: "\n").map(String.init)
    for (index, row) in rows.enumerated() {
      var sources: [String] = []
      for part in row.split(separator: "►") {
        let targets = part.matches(of: /\w+/).map { String($0.0) }
        names.formUnion(targets)
        arrows += sources.flatMap { source in targets.map { (source, $0) } }
        sources = targets.isEmpty ? [Self.name(above: part, rows[..<index])] : targets
      }
    }
  }

  /// The name that the last branch in a part of a row hangs from.
  private static func name(above part: Substring, _ rows: ArraySlice<String>) -> String {
    guard let branch = part.lastIndex(where: { "├└".contains($0) }) else { return "" }
    let column = part.base[..<branch].count
    let above = rows.last { row in
      row.dropFirst(column).first.map { !"│├".contains($0) } ?? true
    }
    let word = above?.matches(of: /\w+/).first { word in
      above.map { $0[..<word.range.lowerBound].count...$0[..<word.range.upperBound].count }?
        .contains(column) == true
    }
    return word.map { String($0.0) } ?? ""
  }
}
