import Bytes

extension XMLParser {
  /// Steps over the rest of a DOCTYPE, whose declarations are not read.
  mutating func skipDoctype(from start: Int) throws(XMLSyntaxError) {
    try skipSpaceThatMustCome()
    _ = try parseName()
    skipSpace()
    if skip("SYSTEM") {
      try skipLiteral()
    } else if skip("PUBLIC") {
      try skipLiteral()
      try skipLiteral()
    }
    skipSpace()
    if skip("[") { try skipDeclarations(from: start) }
    skipSpace()
    guard skip(">") else { throw error(.unfinished(.doctype), at: start) }
  }

  private mutating func skipDeclarations(from start: Int) throws(XMLSyntaxError) {
    while true {
      skipSpace()
      let place = index
      if skip("]") { return }
      if skip("<!--") {
        try skipComment(from: place)
      } else if skip("<?") {
        try skipInstruction(from: place)
      } else if skip("%") {
        _ = try parseName()
        guard skip(";") else { throw error(.unfinished(.reference), at: place) }
      } else if skip("<!ELEMENT") || skip("<!ATTLIST") || skip("<!ENTITY") || skip("<!NOTATION") {
        try skipDeclaration(from: start)
      } else {
        throw error(.unfinished(.doctype), at: start)
      }
    }
  }

  private mutating func skipDeclaration(from start: Int) throws(XMLSyntaxError) {
    let content = index
    try skipSpaceThatMustCome()
    while let next = peek, next != .lessThan {
      if skip("\"") {
        try skip(past: "\"", of: .doctype, from: start)
      } else if skip("'") {
        try skip(past: "'", of: .doctype, from: start)
      } else {
        index += 1
      }
      if next == .greaterThan { return try requireCharacters(in: content..<index) }
    }
    throw error(.unfinished(.doctype), at: start)
  }

  private mutating func skipLiteral() throws(XMLSyntaxError) {
    try skipSpaceThatMustCome()
    try requireCharacters(in: try parseQuoted())
  }

  private mutating func skipSpaceThatMustCome() throws(XMLSyntaxError) {
    guard peek?.isSpace == true else { throw error(.expected(.whiteSpace)) }
    skipSpace()
  }
}
