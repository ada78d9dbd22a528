import Bytes

extension EntryHead {
  /// `25.11.2026 09:14:03.512 [pod] *ERROR* [thread] com.day.cq.mailer.X message`
  static func sling(_ line: ArraySlice<UInt8>) -> EntryHead? {
    let head = line.prefix(reach)
    var index = head.startIndex
    while let star = head[index...].firstIndex(of: .star) {
      let word = head[(star + 1)...].prefix { $0.isLetter }
      if word.count >= 4, word.endIndex < head.endIndex, head[word.endIndex] == .star,
        let level = level(word)
      {
        let (logger, start) = self.logger(in: line[(word.endIndex + 1)...])
        return EntryHead(level: level, logger: logger, messageStart: start - line.startIndex)
      }
      index = star + 1
    }
    return nil
  }

  /// The logger behind a thread's name in brackets, which may contain brackets itself.
  private static func logger(in rest: ArraySlice<UInt8>) -> ([UInt8], Int) {
    var text = rest.drop(while: \.isBlank)
    if text.first == .openBracket {
      let head = text.prefix(1000)
      var candidate = head.startIndex
      var depth = 0
      for index in head.indices {
        if head[index] == .openBracket { depth += 1 }
        guard head[index] == .closeBracket else { continue }
        depth -= 1
        candidate = index + 1
        if depth == 0 { break }
      }
      text = text[candidate...].drop(while: \.isBlank)
    }
    let name = text.prefix { $0.isAlphanumeric || $0 == .dot || "$_-".utf8.contains($0) }
    guard name.contains(.dot), name.endIndex == text.endIndex || text[name.endIndex].isBlank else {
      return ([], text.startIndex)
    }
    return (Array(name), name.endIndex)
  }

  /// `[ERROR] [configuration-api] message`
  static func maven(_ line: ArraySlice<UInt8>) -> EntryHead? {
    guard line.first == .openBracket else { return nil }
    let word = line.dropFirst().prefix { $0.isLetter }
    guard let level = level(word), word.endIndex < line.endIndex,
      line[word.endIndex] == .closeBracket
    else { return nil }
    return EntryHead(level: level, messageStart: word.endIndex + 1 - line.startIndex)
  }

  /// `2026-11-25 09:14:03,512 ERROR 1 --- [thread] c.e.Mailer : message`
  static func dated(_ line: ArraySlice<UInt8>) -> EntryHead? {
    let text = line.first == .openBracket ? line.dropFirst() : line
    let date = text.prefix { $0.isDigit || "-./:,TZ+ ".utf8.contains($0) }
    guard date.first?.isDigit ?? false, date.count(where: \.isDigit) >= 10,
      date.contains(where: { $0 == .minus || $0 == .dot || $0 == .slash })
    else { return nil }
    var level: Level?
    var logger: [UInt8] = []
    let head = line[date.endIndex...].prefix(reach)
    var end = date.endIndex
    for word in head.split(whereSeparator: {
      $0.isBlank || $0 == .openBracket || $0 == .closeBracket
    })
    .prefix(8) {
      if level == nil, let found = Self.level(word) {
        level = found
        end = word.endIndex
      } else if level != nil, logger.isEmpty, word.contains(.dot), !word.contains(.slash),
        word.allSatisfy({ $0.isAlphanumeric || $0 == .dot || $0 == .colon || $0 == .minus })
      {
        logger = Array(word)
        end = word.last == .colon ? word.endIndex - 1 : word.endIndex
        break
      }
    }
    return EntryHead(level: level, logger: logger, messageStart: end - line.startIndex)
  }

  /// `Nov 25 09:14:03 host postfix/smtp[1234]: message`
  static func systemLog(_ line: ArraySlice<UInt8>) -> EntryHead? {
    let parts = line.prefix(reach).split(separator: .space, maxSplits: 5)
    guard parts.count == 6, parts[0].count == 3, parts[0].allSatisfy(\.isLetter),
      parts[1].allSatisfy(\.isDigit), parts[2].count >= 8, parts[2].contains(.colon),
      parts[4].last == .colon
    else { return nil }
    return EntryHead(
      logger: Array(parts[4].dropLast()), messageStart: parts[5].startIndex - line.startIndex)
  }

  /// A line of access.log, request.log, Apache's error log or the collector's log.
  static func isForeign(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.prefix(120)
    if text.first?.isDigit ?? false {
      // 25/Nov/2026:09:14:03 +0000, at the beginning or behind the client's address.
      let date = text.firstIndex(of: .slash).map { text[$0...].prefix(12) } ?? []
      let month = date.dropFirst().prefix(3)
      return month.count == 3 && month.allSatisfy(\.isLetter)
        && date.dropFirst(4).first == .slash && date.dropFirst(9).first == .colon
    }
    guard text.first == .openBracket, let end = text.firstIndex(of: .closeBracket) else {
      return false
    }
    let next = text[(end + 1)...].drop(while: \.isBlank).prefix { $0 != .closeBracket }
    return next.first == .openBracket && text[..<end].contains(.colon)
      && text[..<end].contains(where: \.isDigit)
      && (next.contains(.colon)
        || text[next.endIndex...].dropFirst().first == .openBracket)
  }
}
