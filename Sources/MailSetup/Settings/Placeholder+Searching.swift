extension Placeholder {
  /// Whether a text contains the beginning of a placeholder.
  package static func isIndicated(in text: String) -> Bool {
    contentStart(in: text.utf8[...]) != nil
  }

  /// How many levels of placeholders inside others are looked at. A text with more is refused.
  private static let depthLimit = 16

  /// Whether AEM reads every placeholder inside a text. It resolves a placeholder inside another
  /// one first.
  static func readsAll(of text: String, depth: Int = 0) -> Bool {
    guard let contents = contents(of: text) else { return false }
    return contents.allSatisfy {
      depth < depthLimit && Placeholder(flat: $0) != nil
        && readsAll(of: String($0), depth: depth + 1)
    }
  }

  /// Every placeholder inside a text that AEM reads and whose name no other placeholder makes.
  static func all(in text: String, depth: Int = 0) -> [Placeholder] {
    if depth == depthLimit { return [] }
    return (contents(of: text) ?? []).flatMap { content in
      let isNamed = !content.prefix { $0 != ";" }.contains("[")
      return [Placeholder(flat: content)].compactMap { isNamed ? $0 : nil }
        + all(in: String(content), depth: depth + 1)
    }
  }

  /// Reads the text between a placeholder's brackets; what brackets enclose in it counts as one
  /// letter.
  private init?(flat content: Substring) {
    var flat = String.UnicodeScalarView()
    var depth = 0
    var isEscaped = false
    for scalar in content.unicodeScalars {
      if !isEscaped, scalar == "]" { depth -= 1 }
      if depth == 0 {
        flat.append(!isEscaped && scalar == "]" ? "x" : scalar)
      }
      if !isEscaped, scalar == "[" {
        if depth == 0 {
          flat.removeLast()
          if flat.last == "$" { flat.removeLast() }
        }
        depth += 1
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    self.init("$[\(String(flat))]")
  }

  /// The texts between the brackets of the outermost placeholders; nil where a bracket is not closed.
  private static func contents(of text: String) -> [Substring]? {
    var contents: [Substring] = []
    var rest = text.utf8[...]
    while let start = contentStart(in: rest) {
      rest = rest[start...]
      guard let end = closingBracket(in: rest) else { return nil }
      contents.append(Substring(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return contents
  }

  /// The index behind the first `$[`.
  private static func contentStart(in text: Substring.UTF8View) -> String.Index? {
    var last: UInt8?
    let bracket = text.firstIndex { byte in
      defer { last = byte }
      return byte == UInt8(ascii: "[") && last == UInt8(ascii: "$")
    }
    return bracket.map(text.index(after:))
  }

  private static func closingBracket(in text: Substring.UTF8View) -> String.Index? {
    var depth = 0
    var isEscaped = false
    return text.firstIndex { byte in
      if !isEscaped, byte == UInt8(ascii: "]") {
        if depth == 0 { return true }
        depth -= 1
      }
      if !isEscaped, byte == UInt8(ascii: "[") { depth += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      return false
    }
  }
}
