package import Screen

/// A line of text under the cursor, edited by grapheme with the keys of readline.
package struct TextEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The number of characters before the cursor.
  package private(set) var cursor: Int
  /// The text that is shown while nothing is written; moving into it makes it the text.
  package var placeholder: String

  package init(_ text: String, placeholder: String = "") {
    characters = Array(text)
    cursor = characters.count
    self.placeholder = placeholder
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// The text before the cursor, whose columns place the cursor.
  package var head: String { String(characters[..<cursor]) }

  /// Applies a key that edits or moves; false for any other key.
  package mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): move(to: characters.count)
    case .alt("b"): cursor = start(of: isWord)
    case .alt("f"): cursor = wordEnd
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(cursor + 1, characters.count))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(start(of: { !$0.isWhitespace })..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    default: return false
    }
    return true
  }

  package mutating func insert(_ new: [Character]) {
    join(characters[..<cursor] + new, characters[cursor...])
  }

  /// Forms graphemes anew where two texts meet: an accent joins the character before it.
  private mutating func join(_ head: ArraySlice<Character>, _ tail: ArraySlice<Character>) {
    characters = Array(String(head + tail))
    cursor = min(String(head).count, characters.count)
  }

  private mutating func move(to index: Int) {
    if isEmpty {
      self = TextEditor(placeholder, placeholder: placeholder)
    } else {
      cursor = min(index, characters.count)
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    join(characters[..<range.lowerBound], characters[range.upperBound...])
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// The start of the last run of such characters before the cursor.
  private func start(of isPart: (Character) -> Bool) -> Int {
    let last = characters[..<cursor].lastIndex(where: isPart) ?? 0
    return characters[..<last].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
  }

  private var wordEnd: Int {
    let first = characters[cursor...].firstIndex(where: isWord) ?? characters.count
    return characters[first...].firstIndex { !isWord($0) } ?? characters.count
  }
}
