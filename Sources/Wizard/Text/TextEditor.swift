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

  /// Applies a key that edits or moves; false for a key that is no business of a line of text.
  package mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): moveRight()
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): moveToEnd()
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(cursor + 1, characters.count))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(blankStart..<cursor)
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

  private mutating func moveRight() {
    if isEmpty { takePlaceholder() } else { cursor = min(cursor + 1, characters.count) }
  }

  private mutating func moveToEnd() {
    if isEmpty { takePlaceholder() } else { cursor = characters.count }
  }

  private mutating func takePlaceholder() {
    self = TextEditor(placeholder, placeholder: placeholder)
  }

  private mutating func remove(_ range: Range<Int>) {
    join(characters[..<range.lowerBound], characters[range.upperBound...])
  }

  private func isWord(_ index: Int) -> Bool {
    characters[index].isLetter || characters[index].isNumber
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !isWord(index - 1) { index -= 1 }
    while index > 0, isWord(index - 1) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !isWord(index) { index += 1 }
    while index < characters.count, isWord(index) { index += 1 }
    return index
  }

  /// The place where Ctrl-W cuts: after white space, as in readline.
  private var blankStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }
}
