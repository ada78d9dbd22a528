import Screen

/// Text that was read in one go: typed keys, or a paste of a terminal that does not say so.
///
/// It is a paste when a line end stands before other text, or when it has four or more characters
/// that are not all the same. Nobody types so fast, but a key that is held down repeats, and a
/// script may send a few keys at once. One line end at the very end is the Enter key: a script
/// that types a text and Enter looks the same, and a paste of lines has another one before it.
enum Burst {
  private static let fewest = 4

  static func events(_ bytes: ArraySlice<UInt8>) -> [Event] {
    let characters = decoded(bytes)
    let isEntered = characters.last?.isNewline == true
    let body = isEntered ? characters.dropLast() : characters[...]
    let visible = body.filter { !$0.isWhitespace || $0 == " " }
    let hasLines = body.contains(where: \.isNewline) && !visible.isEmpty
    if hasLines { return [.paste(cleaned(bytes))] }
    guard visible.count >= fewest, Set(visible).count > 1 else {
      return characters.map { .key(key($0)) }
    }
    return [.paste(String(body))] + (isEntered ? [.key(.enter)] : [])
  }

  /// Pasted text without control characters, its lines ended by a line feed.
  static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for character in decoded(bytes) {
      if character.isNewline {
        text.append("\n")
      } else if character == "\t"
        || character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
      {
        text.append(character)
      }
    }
    return text
  }

  /// The characters, less what is not UTF-8.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [Character] {
    String(decoding: bytes, as: UTF8.self).filter { $0 != "\u{FFFD}" }
  }

  private static func key(_ character: Character) -> Key {
    if character.isNewline { return .enter }
    return character == "\t" ? .tab : .character(character)
  }
}
