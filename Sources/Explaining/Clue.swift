import Bytes

/// A sign to look for in a line of a log. Texts are in lower case here and found in any case.
enum Clue: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A text anywhere; at least three bytes of ASCII.
  case text(String)
  /// A text that is not part of a longer word or number, such as 5.7.139.
  case word(String)
  /// The three digits of an SMTP reply, where a reply can start.
  case reply(Int)

  init(stringLiteral text: String) {
    self = .text(text)
  }

  var bytes: [UInt8] {
    switch self {
    case .text(let text), .word(let text): Array(text.utf8)
    case .reply(let code): Array("\(code)".utf8)
    }
  }

  /// Whether its text, found in a range of lower-case bytes, counts there.
  func counts(in range: Range<Int>, of line: ArraySlice<UInt8>) -> Bool {
    let before = line[..<range.lowerBound]
    let after = line[range.upperBound...]
    return switch self {
    case .text: true
    case .word: !before.endsInWord && !after.startsInWord
    case .reply: before.canPrecedeReply && after.canFollowReply
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var endsInWord: Bool { last.map { $0.isAlphanumeric || $0 == .dot } ?? false }

  /// A dot is part of the word only where the word goes on behind it.
  fileprivate var startsInWord: Bool {
    first == .dot ? dropFirst().first?.isAlphanumeric ?? false : first?.isAlphanumeric ?? false
  }

  /// A log is full of numbers; a reply comes first in its line or behind a mark or a word that
  /// announces it.
  fileprivate var canPrecedeReply: Bool {
    let text = self[..<(lastIndex { !$0.isBlank }.map { $0 + 1 } ?? startIndex)]
    guard let last = text.last else { return true }
    if last.isQuote || last == UInt8(ascii: ";") { return true }
    guard text.endIndex < endIndex else { return false }
    if ":><-".utf8.contains(last) { return true }
    let word = text.suffix(9).split { !$0.isAlphanumeric }.last ?? []
    return last.isAlphanumeric && Self.announcements.contains { word.elementsEqual($0.utf8) }
  }

  fileprivate var canFollowReply: Bool {
    first.map { $0.isBlank || $0.isQuote || $0 == .minus } ?? true
  }

  private static var announcements: [String] {
    ["code", "error", "reply", "response", "smtp", "status"]
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == .quote || self == .apostrophe }
}
