extension String {
  /// Whether the bytes of another text are in this one. `contains` compares characters, which is slow
  /// and misses a text that a combining mark follows.
  package func containsBytes(of text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
