extension String {
  /// Whether the text is a name in which a colon stands only behind a prefix.
  var isXMLName: Bool {
    let parts = unicodeScalars.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        part.first?.startsXMLName == true && part.allSatisfy(\.continuesXMLName)
      }
  }
}

extension Unicode.Scalar {
  /// Without U+FEFF and what is beyond U+FFFF, which Java's parser refuses too.
  /// Source: https://www.w3.org/TR/xml/#NT-NameStartChar
  fileprivate var startsXMLName: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD:
      true
    default: false
    }
  }

  fileprivate var continuesXMLName: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsXMLName
    }
  }
}
