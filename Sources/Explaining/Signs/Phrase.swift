import Bytes

/// Words that follow each other in a text: `relay access denied`. `a|b` is one word or the other,
/// `block*` a word that begins so, `…` up to twelve words that do not matter.
struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  private enum Element: Hashable {
    case word([Option])
    case gap
  }

  private struct Option: Hashable {
    let text: [UInt8]
    let isPrefix: Bool
    /// Nil if the first letters leave the key open.
    let key: Int?

    init(_ option: Substring) {
      isPrefix = option.hasSuffix("*")
      text = (isPrefix ? option.dropLast() : option).utf8.map(\.lowercased)
      key = isPrefix && text.count < 3 ? nil : Words.key(of: text[...])
    }

    func mayBe(in words: Words) -> Bool { key.map(words.has) ?? true }

    func matches(_ word: ArraySlice<UInt8>) -> Bool {
      isPrefix ? word.starts(with: text) : word.elementsEqual(text)
    }
  }

  private static let longestGap = 12

  let text: String
  private let elements: [Element]

  init(stringLiteral text: String) {
    self.text = text
    // An underscore parts two words, as in a text.
    elements = text.split { $0 == " " || $0 == "_" }.map { part in
      if part == "…" { return .gap }
      return .word(part.split(separator: "|").map(Option.init))
    }
  }

  /// The index of the word where the phrase first begins.
  func firstMatch(in words: Words) -> Int? {
    for case .word(let options) in elements {
      guard options.contains(where: { $0.mayBe(in: words) }) else { return nil }
    }
    func begins(at index: Int) -> Bool { end(from: index, element: 0, in: words) != nil }
    guard case .word(let options) = elements.first, options.allSatisfy({ $0.key != nil }) else {
      return words.words.indices.first(where: begins)
    }
    return options.compactMap { option in
      option.key.flatMap { words.first(withKey: $0, where: begins) }
    }.min()
  }

  /// The index after the last word, if the elements from one on match the words from one on.
  private func end(from index: Int, element: Int, in words: Words) -> Int? {
    guard element < elements.count else { return index }
    switch elements[element] {
    case .word(let options):
      guard index < words.words.count, options.contains(where: { $0.matches(words[index]) }) else {
        return nil
      }
      return end(from: index + 1, element: element + 1, in: words)
    case .gap:
      for skipped in 0...Self.longestGap where index + skipped <= words.words.count {
        if let end = end(from: index + skipped, element: element + 1, in: words) { return end }
      }
      return nil
    }
  }
}
