import Bytes

extension JSONSyntaxError.Reason {
  /// Recognises text outside strings that belongs to something other than JSON, such as a template.
  init?(strayTextAt offset: Int, in bytes: [UInt8]) {
    let text = bytes[offset...]
    switch text.first {
    case .lessThan, .equals, .greaterThan, UInt8(ascii: "|"):
      let startsLine = offset == 0 || bytes[offset - 1].isNewline
      guard startsLine, text.prefix(7).count == 7, Set(text.prefix(7)).count == 1 else {
        return nil
      }
      self = .conflictMarker
    case .hash:
      let word = String(decoding: text.dropFirst().prefix { $0.isLetter }, as: UTF8.self)
      self = Self.directives.contains(word) ? .template : .hashComment
    case UInt8(ascii: "$"):
      self = .template
    case UInt8(ascii: "_") where text.starts(with: "__".utf8):
      self = .template
    case .apostrophe:
      self = .singleQuote
    case 0xC2 where text.starts(with: "\u{A0}".utf8):
      self = .noBreakSpace
    default:
      return nil
    }
  }

  private static let directives: Set = [
    "if", "elseif", "else", "end", "set", "foreach", "macro", "parse", "include", "define", "stop",
  ]
}
