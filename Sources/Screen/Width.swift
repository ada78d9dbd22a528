extension Unicode.Scalar {
  /// Whether it is a character of one column, also beside others of this kind: ASCII, Latin,
  /// punctuation, arrows, and the symbols that boxes and marks are drawn with.
  var isPlain: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2190..<0x231A, 0x2500..<0x25FD,
      0x2714:
      true
    default: false
    }
  }

  /// Whether it is in a block of characters that are two columns wide; emoji are not among them.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

  /// The width of the code point: 0, 1 or 2 columns.
  var columns: Int {
    switch value {
    case 0x20..<0x7F, 0xA0..<0x300: return 1
    case 0..<0x300: return 0
    // Hangul vowels and finals combine with the initial before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    case .format: return properties.isDefaultIgnorableCodePoint ? 0 : 1
    default: break
    }
    // A flag consists of two of these.
    if Unicode.Scalar.regionalIndicators.contains(value) { return 1 }
    if properties.isEmojiPresentation { return 2 }
    return isWide ? 2 : 1
  }
}

extension Cell {
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  /// The width of the character: 0 columns for controls and lone marks, otherwise 1 or 2. Scalars
  /// beyond the capacity of a cell are not drawn, so they have no width.
  var columns: Int {
    if let scalar { return scalar.columns }
    if scalars.contains(Cell.emojiSelector), scalars.first?.properties.isEmoji == true { return 2 }
    return min(2, scalars.reduce(0) { $0 + $1.columns })
  }
}

extension Character {
  /// The width of the character: 0 columns for controls and lone marks, otherwise 1 or 2.
  package var columns: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    return Cell(text: self, role: .normal).columns
  }
}

extension String {
  /// The width of the text on one line.
  package var columns: Int { isPrintableASCII ? utf8.count : self[...].columns }

  /// Whether each byte is a character of one column.
  var isPrintableASCII: Bool { utf8.isPrintableASCII }

  /// Whether each code point is a character of one column.
  var isPlain: Bool { isPrintableASCII || unicodeScalars.allSatisfy(\.isPlain) }

  /// The text, or if it is too wide, the beginning that fits together with the ellipsis.
  package func truncated(to columns: Int, ellipsis: String = "…") -> String {
    if self.columns <= columns { return self }
    let end = ellipsis.columns <= columns ? ellipsis : ""
    return self[...].fitting(columns - end.columns) + end
  }

  /// The text, followed by spaces up to a width.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - self.columns))
  }

  /// The lines of the text, wrapped between words, and inside words that are wider than a line.
  package func wrapped(to columns: Int) -> [String] {
    let paragraphs =
      isPrintableASCII
      ? [self[...]] : split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return paragraphs.flatMap { $0.wrapped(to: Swift.max(1, columns)) }
  }
}

/// Finding where characters end is slow and not needed in plain text.
extension Substring {
  /// The width of the text on one line.
  package var columns: Int {
    if utf8.isPrintableASCII { return utf8.count }
    return unicodeScalars.allSatisfy(\.isPlain)
      ? unicodeScalars.count : reduce(0) { $0 + $1.columns }
  }

  /// The longest beginning that fits.
  package func fitting(_ columns: Int) -> Substring {
    if utf8.isPrintableASCII { return Substring(utf8.prefix(Swift.max(0, columns))) }
    var rest = columns
    return prefix { character in
      rest -= character.columns
      return rest >= 0
    }
  }

  private var words: [Substring] {
    utf8.isPrintableASCII
      ? utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) : split(separator: " ")
  }

  fileprivate func wrapped(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for var word in words {
      var own = word.columns
      if !line.isEmpty, width + 1 + own <= columns {
        line.append(" ")
        line.append(contentsOf: word)
        width += 1 + own
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while own > columns, word.count > 1 {
        // A character wider than the line gets a line of its own.
        let end = Swift.max(word.fitting(columns).endIndex, word.index(after: word.startIndex))
        lines.append(String(word[..<end]))
        word = word[end...]
        own = word.columns
      }
      line = String(word)
      width = own
    }
    return lines + [line]
  }
}

extension Sequence<UInt8> {
  /// Whether each byte is a character of one column. Bytes in one piece are looked at several times
  /// as fast as one by one, which each frame does with each of its texts.
  fileprivate var isPrintableASCII: Bool {
    let isPlain = { (byte: UInt8) in (0x20..<0x7F).contains(byte) }
    return withContiguousStorageIfAvailable { unsafe $0.allSatisfy(isPlain) }
      ?? allSatisfy(isPlain)
  }
}
