import Bytes

/// The words of a text in lower case, each with the number of its line. A word is a run of letters
/// and digits, so that nothing is found in the middle of one.
struct Words: Sendable {
  struct Word: Sendable {
    let range: Range<Int>
    let line: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  /// The last word of each key, which rules out most phrases at once; -1 for none.
  private var last = Array(repeating: Int32(-1), count: 1024)
  /// The word before each word with the same key.
  private var previous: [Int32] = []

  init() {}

  init(_ text: some Sequence<UInt8>, line: Int = 1) {
    append(text, line: line)
  }

  init(_ text: String) { self.init(text.utf8) }

  /// Adds a text behind the others; the words at the seam stay two.
  mutating func append(_ text: some Sequence<UInt8>, line: Int) {
    var start: Int?
    var hasPunctuationAhead = false
    func isPartOfWord(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0x80 }
    for byte in text {
      // The typographic quotation marks and dashes are E2 80 xx in UTF-8.
      if byte == 0xE2 || hasPunctuationAhead {
        hasPunctuationAhead = byte == 0xE2 || byte == 0x80
        close(&start, line)
        bytes.append(.space)
        continue
      }
      if isPartOfWord(byte) {
        if start == nil { start = bytes.count }
      } else {
        close(&start, line)
      }
      bytes.append(byte.lowercased)
    }
    close(&start, line)
    bytes.append(.space)
  }

  private mutating func close(_ start: inout Int?, _ line: Int) {
    guard let first = start else { return }
    let key = Self.key(of: bytes[first...])
    previous.append(last[key])
    last[key] = Int32(words.count)
    words.append(Word(range: first..<bytes.count, line: line))
    start = nil
  }

  /// A number from 0 to 1023 for the first three letters of a word.
  static func key(of word: ArraySlice<UInt8>) -> Int {
    word.prefix(3).reduce(0) { $0 &* 37 &+ Int($1) } & 1023
  }

  /// Whether there may be a word with a key.
  func has(_ key: Int) -> Bool { last[key] >= 0 }

  /// The first word with a key for which a test holds.
  func first(withKey key: Int, where holds: (Int) -> Bool) -> Int? {
    var first: Int?
    var index = last[key]
    while index >= 0 {
      if holds(Int(index)) { first = Int(index) }
      index = previous[Int(index)]
    }
    return first
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[words[index].range] }

  /// The line on which the first of some phrases begins; nil where the text has none of them.
  func line(of phrases: [Phrase]) -> Int? {
    for phrase in phrases {
      if let index = phrase.firstMatch(in: self) { return words[index].line }
    }
    return nil
  }

  func contains(_ phrase: Phrase) -> Bool { phrase.firstMatch(in: self) != nil }
}
