import Screen

/// What was read in one go: typed keys, or a text that came faster than one types.
///
/// It is a text when a line end stands before other text, or when it has four or more characters
/// that are not all the same. Nobody types so fast, but a key that is held down repeats, and a
/// script may send a few keys at once. Control characters are keys, which scripts send and
/// terminals leave out of pastes, unless lines beside them say that all of it is a text.
enum Burst {
  private static let fewest = 4

  static func events(_ bytes: ArraySlice<UInt8>, isGoingOn: Bool = false) -> [Event] {
    if isSurelyText(bytes) { return [.burst(cleaned(bytes))] }
    var events: [Event] = []
    var rest = bytes
    while let first = rest.first {
      let text = rest.prefix(while: Byte.isText)
      if text.isEmpty {
        events.append(.key(EscapeSequence.control(first)))
        rest = rest.dropFirst()
      } else {
        events += typed(text, isGoingOn: isGoingOn)
        rest = rest[text.endIndex...]
      }
    }
    return events
  }

  /// Whether a line end stands before other text.
  static func isSurelyText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split { !Byte.isText($0) }.contains { text in
      let characters = decoded(text)
      let body = characters.last?.isNewline == true ? characters.dropLast() : characters[...]
      return body.contains(where: \.isNewline) && body.contains(where: isVisible)
    }
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

  private static func typed(_ text: ArraySlice<UInt8>, isGoingOn: Bool) -> [Event] {
    let characters = decoded(text)
    let visible = characters.filter(isVisible)
    let isFast = visible.count >= fewest && Set(visible).count > 1
    return isFast || isGoingOn ? [.burst(cleaned(text))] : characters.map { .key(key($0)) }
  }

  private static func isVisible(_ character: Character) -> Bool {
    !character.isWhitespace || character == " "
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
