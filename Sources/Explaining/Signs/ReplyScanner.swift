import Bytes

/// Finds the refusals of mail servers in a line: a code of three digits in the place of a reply,
/// with its enhanced code.
struct ReplyScanner {
  struct Reply {
    let code: String
    let enhanced: String?
    /// The offset of the reply's words.
    let end: Int
    let place: Place
  }

  /// The place of a number, which tells how certainly it is the code of a reply.
  enum Place { case withEnhancedCode, atStart, announced }

  private static let announcements: Set<[UInt8]> = Set(
    [
      "code", "error", "reply", "response", "smtp", "status", "said", "returned", "server",
      "failed", "rejected", "got", "refused", "fehler", "erreur", "failure", "message",
    ].map { Array($0.utf8) })

  /// Codes that mail servers send; the others of 400 to 599 are HTTP's.
  private static func isCode(_ code: Int) -> Bool {
    switch code {
    case 334, 421, 430, 432, 435, 441...458, 471, 500...505, 510...599: true
    default: false
    }
  }

  static func replies(in line: ArraySlice<UInt8>) -> [Reply] {
    var replies: [Reply] = []
    var index = line.startIndex
    while let digit = line[index...].firstIndex(where: \.isDigit) {
      let run = line[digit...].prefix(while: \.isDigit)
      index = run.endIndex
      guard run.count == 3, let code = Int(String(decoding: run, as: UTF8.self)), isCode(code),
        canFollow(line[..<digit]), canPrecede(line[index...])
      else { continue }
      let enhanced = enhancedCode(in: line[index...], class: run[digit])
      guard let place = enhanced != nil ? .withEnhancedCode : place(behind: line[..<digit]) else {
        continue
      }
      replies.append(
        Reply(
          code: String(code), enhanced: enhanced.map { String(decoding: $0, as: UTF8.self) },
          end: enhanced?.endIndex ?? index, place: place))
      index = enhanced?.endIndex ?? index
    }
    return replies.isEmpty ? bareCode(in: line) : replies
  }

  /// An enhanced code without a code: at the beginning of a line, behind `#`, behind the words that
  /// .NET puts before it, or in a log's `dsn=`.
  private static func bareCode(in line: ArraySlice<UInt8>) -> [Reply] {
    let marks = ["dsn=", "#", "response was: "].compactMap { line.firstRange(of: $0)?.upperBound }
    for start in marks + [line.startIndex] {
      guard let first = line[start...].first, first == 0x34 || first == 0x35,
        let code = enhancedCode(in: line[start...], class: first), code.startIndex == start
      else { continue }
      let kind = String(decoding: [first], as: UTF8.self) + "xx"
      return [
        Reply(
          code: kind, enhanced: String(decoding: code, as: UTF8.self), end: code.endIndex,
          place: .announced)
      ]
    }
    return []
  }

  /// The words of a line that goes on with a reply of several lines; nil if it does not.
  static func continuation(of code: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = line.drop { !$0.isAlphanumeric && $0 < 0x80 }
    guard text.startIndex - line.startIndex < 8, text.starts(with: code.utf8) else { return nil }
    let rest = text.dropFirst(code.utf8.count)
    guard canPrecede(rest), let first = text.first else { return nil }
    return line[(enhancedCode(in: rest, class: first)?.endIndex ?? rest.startIndex)...]
  }

  private static func canFollow(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return true }
    return !(last.isAlphanumeric || last >= 0x80 || ".-:/_=@,+".utf8.contains(last))
      || last == .minus && text.count <= 12 && text.dropLast().allSatisfy { !$0.isAlphanumeric }
      || last == .equals && text.suffix(7).dropLast().contains(where: \.isLetter)
  }

  private static func canPrecede(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    if first == .dot { return text.dropFirst().first.map { !$0.isAlphanumeric } ?? true }
    return !(first.isAlphanumeric || first >= 0x80 || "/_=@+%".utf8.contains(first))
  }

  /// An enhanced code such as 5.7.139 of the class of its reply.
  private static func enhancedCode(
    in text: ArraySlice<UInt8>, class digit: UInt8
  ) -> ArraySlice<UInt8>? {
    let start = text.prefix(8).drop { !$0.isAlphanumeric }
    let rest = text[(start.first == UInt8(ascii: "b") ? start.dropFirst() : start).startIndex...]
      .drop { !$0.isAlphanumeric && $0 != .lineFeed }
    guard rest.startIndex - text.startIndex <= 8, rest.first == digit else { return nil }
    let code = rest.prefix { $0.isDigit || $0 == .dot }
    let parts = code.split(separator: .dot, omittingEmptySubsequences: true)
    guard parts.count == 3, parts[0].count == 1, parts[1].count <= 3, parts[2].count <= 3,
      let end = parts.last?.endIndex
    else { return nil }
    return text[rest.startIndex..<end]
  }

  /// A log is full of numbers; a reply comes first in its line, or behind a mark or a word that
  /// announces it.
  private static func place(behind text: ArraySlice<UInt8>) -> Place? {
    if text.count <= 12, text.allSatisfy({ !$0.isAlphanumeric }) { return .atStart }
    let trimmed = text[
      ..<((text.lastIndex { !$0.isBlank && !"'\"([#".utf8.contains($0) }).map { $0 + 1 }
        ?? text.startIndex)]
    guard let last = trimmed.last else { return .atStart }
    let word = (trimmed.suffix(12).split { !$0.isLetter }.last ?? []).map(\.lowercased)
    if ":;><-=".utf8.contains(last) { return word.elementsEqual("port".utf8) ? nil : .announced }
    return last.isLetter && announcements.contains(word) ? .announced : nil
  }
}
