import Bytes

/// Secrets as the cells of a screen show them, whole or cut at an edge.
package struct DrawnSecrets: Hashable, Sendable {
  /// The secrets that may be recognized by a piece. A literal with its placeholder around it is
  /// hidden as a whole only, since its default may be a common word.
  private let outlines: [[UInt8]]
  private let search: TextSearch
  private let beginnings: TextSearch
  /// Finds their ends, as both are turned around.
  private let reversed: TextSearch

  /// A piece with the beginning or the end of a secret is hidden from so many bytes on, and a piece
  /// from its middle from so many.
  private static let (leastPiece, leastMiddle) = (4, 8)

  init(_ secrets: Secrets) {
    let drawn = { (texts: Set<String>) in
      Set(texts.flatMap(Self.spellings)).map { text in
        Array(String(String.UnicodeScalarView(text.compactMap(Self.outline))).utf8)
      }
    }
    search = TextSearch(bytes: drawn(secrets.hidden))
    outlines = drawn(secrets.hidden.filter { !SecretLiterals.isWithPlaceholder($0) })
    beginnings = TextSearch(bytes: outlines)
    reversed = TextSearch(bytes: outlines.map { $0.reversed() })
  }

  package var isEmpty: Bool { search.isEmpty }

  /// The forms in which a text may be drawn: as it is, with marks in place of characters that a
  /// terminal would obey, and wrapped between words.
  private static func spellings(_ text: String) -> [String] {
    let marked = text.unicodeScalars.map { isVisible($0) ? $0 : "?" }
    return [text, String(String.UnicodeScalarView(marked))].flatMap {
      [$0, $0.split(separator: " ").joined(separator: " ")]
    }
  }

  /// The code point that stands for a character, of which a cell may hold a part only.
  private static func outline(_ character: Character) -> Unicode.Scalar? {
    character.unicodeScalars.first(where: isVisible)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// A row of a text, with dots in place of the parts that show a secret.
  package func masked(_ row: some StringProtocol) -> String {
    let characters = Array(row)
    let places = isEmpty ? [] : places(in: characters)
    return String(characters.indices.map { places.contains($0) ? "•" : characters[$0] })
  }

  /// The cells of a row that show a secret, or a piece of one beside an ellipsis or a border.
  package func places(in row: [Character?]) -> Set<Int> {
    var bytes: [UInt8] = []
    var cells: [Int] = []
    var edges: [Int] = []
    for (cell, character) in row.enumerated() {
      guard let scalar = character.flatMap(Self.outline) else { continue }
      if scalar == "…" || scalar == "│" { edges.append(bytes.count) }
      for byte in String(scalar).utf8 {
        bytes.append(byte)
        cells.append(cell)
      }
    }
    var ranges = search.ranges(in: bytes, where: Secrets.isWanted(bytes))
    let width = "…".utf8.count
    for (start, end) in zip([0] + edges.map { $0 + width }, edges + [bytes.count]) {
      let isContent = { (place: Int) in bytes[place] != .space }
      guard let first = (start..<end).first(where: isContent),
        let last = (start..<end).last(where: isContent)
      else { continue }
      ranges += pieces(of: bytes[first...last])
    }
    return Set(ranges.flatMap { cells[$0] })
  }

  /// The ranges of secrets that may go on behind an end of a text.
  private func pieces(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    let (start, end) = (text.startIndex, text.endIndex)
    if text.count >= Self.leastMiddle,
      outlines.contains(where: { $0.count > text.count && $0.contains(text) })
    {
      return [start..<end]
    }
    guard text.count >= Self.leastPiece else { return [] }
    let beginning = (start...end - Self.leastPiece).first { beginnings.hasBeginning(text[$0...]) }
    let ending = (start + Self.leastPiece...end).last {
      reversed.hasBeginning(text[..<$0].reversed()[...])
    }
    return [beginning.map { $0..<end }, ending.map { start..<$0 }].compactMap(\.self)
  }
}
