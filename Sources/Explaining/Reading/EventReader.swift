import Bytes

/// Reads the events of a text that comes in pieces, in memory that does not grow with the text.
struct EventReader {
  private static let longestLine = 16 << 10
  private static let longestEvent = 64 << 10
  private static let mostLines = 600

  private static let triggers = TriggerScanner()
  private var decoder = TextDecoder()
  /// The beginning of a line whose end is in the next piece.
  private var rest: [UInt8] = []
  private var number = 0
  private var head: EntryHead?
  private var bytes: [UInt8] = []
  /// The end of each line of the event in its bytes.
  private var ends: [(number: Int, end: Int)] = []
  private var canMatter = false
  private var endsInFrame = false

  /// Reads a piece, and hands over each event that ends in it and can matter.
  mutating func read(_ piece: ArraySlice<UInt8>, _ take: (Event) -> Void) {
    let piece = decoder.decode(piece)
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: .lineFeed) {
      if rest.isEmpty {
        readLine(piece[start..<end], take)
      } else {
        keep(piece[start..<end])
        readLine(rest[...], take)
        rest.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    keep(piece[start...])
  }

  /// Hands over the last event.
  mutating func finish(_ take: (Event) -> Void) {
    keep(decoder.finish())
    if !rest.isEmpty { readLine(rest[...], take) }
    rest = []
    endEvent(take)
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    rest += part.prefix(Self.longestLine - min(rest.count, Self.longestLine))
  }

  private mutating func readLine(_ line: ArraySlice<UInt8>, _ take: (Event) -> Void) {
    number += 1
    var line = line.prefix(Self.longestLine)
    if line.last == .carriageReturn { line = line.dropLast() }
    let found = Self.triggers.scan(line)
    if found.contains(.escape) { line = line.withoutEscapeSequences[...] }
    if let wrapped = WrappedEntry(line) {
      endEvent(take)
      wrapped.read(number, take)
      return
    }
    let head = EntryHead(line)
    if head != nil || isNewStack(line) || isFull { endEvent(take) }
    if ends.isEmpty { self.head = head }
    if found.contains(.mail) || line.canBeReply { canMatter = true }
    endsInFrame = line.isStackFrame
    bytes += line
    ends.append((number, bytes.count))
  }

  private var isFull: Bool { bytes.count > Self.longestEvent || ends.count >= Self.mostLines }

  /// Whether a line begins a stack or conversation of its own: an exception at the margin behind
  /// the frames of another one does, and so does a connection in a trace of the mail library.
  private func isNewStack(_ line: ArraySlice<UInt8>) -> Bool {
    endsInFrame && (line.first?.isLetter ?? false) && !line.starts(with: "Caused by".utf8)
      || line.starts(with: "DEBUG SMTP: trying to connect".utf8)
  }

  private mutating func endEvent(_ take: (Event) -> Void) {
    if canMatter { take(Event(head, bytes, ends)) }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    canMatter = false
    head = nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether a reply of a mail server could stand at the beginning, behind the marks of a protocol.
  fileprivate var canBeReply: Bool {
    let text = drop { !$0.isAlphanumeric && $0 < 0x80 }
    return text.startIndex - startIndex < 16 && (text.first == 0x34 || text.first == 0x35)
      && text.dropFirst().prefix(2).allSatisfy(\.isDigit)
  }

  var isStackFrame: Bool {
    let text = drop(while: \.isBlank)
    return text.startIndex > startIndex
      && (text.starts(with: "at ".utf8) || text.starts(with: "... ".utf8))
  }

  /// The text without the sequences that colour a terminal.
  fileprivate var withoutEscapeSequences: [UInt8] {
    var result: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      guard self[index] == 0x1B else {
        result.append(self[index])
        index += 1
        continue
      }
      index += 1
      guard index < endIndex, self[index] == .openBracket else { continue }
      index += 1
      while index < endIndex, !(0x40...0x7E).contains(self[index]) { index += 1 }
      index += 1
    }
    return result
  }
}
