import Screen

/// Tells typed keys from a text that was pasted without brackets, in the bytes of one read.
///
/// Four or more visible characters that are not all the same are a text: nobody types so fast. A
/// key that is held down repeats, and over a slow connection a few keys arrive together. Control
/// characters are keys, which scripts send and most terminals leave out of pastes, unless a line
/// end between the characters shows that everything is one text.
enum Burst {
  private static let fewest = 4
  /// Ctrl-C, Ctrl-S and Ctrl-Z, after which a person looks at the screen before typing on.
  private static let commands: Set<UInt8> = [0x03, 0x13, 0x1A]

  static func events(_ bytes: ArraySlice<UInt8>, isGoingOn: Bool = false) -> [Event] {
    if hasLines(bytes) { return [.burst(cleaned(bytes))] }
    var events: [Event] = []
    var rest = bytes
    while let first = rest.first {
      let text = rest.prefix(while: Byte.isText)
      if text.isEmpty {
        rest = rest.dropFirst()
        let isBeforeText = isFast(rest.prefix(while: Byte.isText))
        if isBeforeText, commands.contains(first) { continue }
        events.append(.key(EscapeSequence.control(first)))
      } else {
        let isText = isGoingOn || isFast(text)
        events += isText ? [.burst(cleaned(text))] : decoded(text).map { .key(key($0)) }
        rest = rest[text.endIndex...]
      }
    }
    return events
  }

  /// Whether it is a text with a line end before other characters.
  static func hasLines(_ bytes: ArraySlice<UInt8>) -> Bool {
    isFast(bytes.filter(Byte.isText)[...])
      && bytes.split { !Byte.isText($0) }.contains { part in
        let characters = decoded(part)
        let body = characters.last?.isNewline == true ? characters.dropLast() : characters[...]
        return body.contains(where: \.isNewline) && body.contains(where: isVisible)
      }
  }

  /// The text without control characters, with line feeds as line ends.
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

  private static func isFast(_ text: ArraySlice<UInt8>) -> Bool {
    let visible = decoded(text).filter(isVisible)
    return visible.count >= fewest && Set(visible).count > 1
  }

  private static func isVisible(_ character: Character) -> Bool {
    !character.isWhitespace || character == " "
  }

  /// The characters, without bytes that are not UTF-8.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [Character] {
    String(decoding: bytes, as: UTF8.self).filter { $0 != "\u{FFFD}" }
  }

  private static func key(_ character: Character) -> Key {
    if character.isNewline { return .enter }
    return character == "\t" ? .tab : .character(character)
  }
}
