import Bytes

/// Finds clues in a text of any size, in one pass over its bytes.
struct ClueScanner: Sendable {
  /// The clues by their first three bytes.
  private let candidates: [UInt32: [(clue: Clue, bytes: [UInt8])]]

  init(for clues: some Sequence<Clue>) {
    candidates = Dictionary(
      grouping: Set(clues).map { ($0, $0.bytes) },
      by: { $0.1.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } })
  }

  /// The clues of each line: lines with the same clues count once, lines without any not at all.
  func lines(of text: String) -> Set<Set<Clue>> {
    var lines: Set<Set<Clue>> = []
    for line in text.utf8.split(whereSeparator: \.isNewline) {
      let clues = clues(in: line.map(\.lowercased))
      if !clues.isEmpty { lines.insert(clues) }
    }
    return lines
  }

  private func clues(in line: [UInt8]) -> Set<Clue> {
    var found: Set<Clue> = []
    var lastThree: UInt32 = 0
    for (index, byte) in line.enumerated() {
      lastThree = (lastThree << 8 | UInt32(byte)) & 0xFF_FFFF
      guard index >= 2, let candidates = candidates[lastThree] else { continue }
      let start = index - 2
      for (clue, bytes) in candidates
      where !found.contains(clue) && line[start...].starts(with: bytes)
        && clue.counts(in: start..<start + bytes.count, of: line[...])
      {
        found.insert(clue)
      }
    }
    return found
  }
}
