import Bytes

/// Secrets in comments, such as the password in a property that somebody commented out.
enum CommentedSecrets {
  /// Of the comments in a file those that may show a secret: each that has a secret's key in front
  /// of a colon or an equals sign, and those right behind it, where the value may go on.
  static func ranges(_ comments: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for comment in comments {
      let goesOn = found.last.map {
        bytes[$0.upperBound..<comment.lowerBound].allSatisfy(\.isSpace)
      }
      if goesOn == true || hasKey(bytes[comment]) { found.append(comment) }
    }
    return found
  }

  private static func hasKey(_ comment: ArraySlice<UInt8>) -> Bool {
    var key: [UInt8] = []
    var isComplete = false
    for byte in comment {
      if byte.isAlphanumeric || [.dot, .minus, UInt8(ascii: "_")].contains(byte) {
        if isComplete { key = [] }
        isComplete = false
        key.append(byte)
      } else if byte == .colon || byte == .equals {
        if isSecret(key) { return true }
        key = []
      } else {
        isComplete = true
      }
    }
    return false
  }

  private static func isSecret(_ key: [UInt8]) -> Bool {
    let key = String(decoding: key, as: UTF8.self)
    return key.lowercased() == "password" || MailProperty.isSecret(key)
  }

  /// The comments in a file of an older format.
  static func comments(in bytes: [UInt8], isXML: Bool) -> [Range<Int>] {
    isXML
      ? commentsOfXML(in: bytes)
      : TextLines(bytes).filter { line in
        let first = bytes[line].first { !$0.isSpace }
        return first == .hash || first == UInt8(ascii: "!")
      }
  }

  private static func commentsOfXML(in bytes: [UInt8]) -> [Range<Int>] {
    let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
    var comments: [Range<Int>] = []
    var start: Int?
    for place in bytes.indices {
      if let begun = start {
        guard bytes[place...].starts(with: closing) else { continue }
        comments.append(begun..<place)
        start = nil
      } else if bytes[place] == .lessThan, bytes[place...].starts(with: opening) {
        start = place + opening.count
      }
    }
    return comments
  }
}
