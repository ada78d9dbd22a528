import Screen

/// Turns the bytes that a terminal sends into events, in whatever pieces they come.
struct InputDecoder {
  private var pending: [UInt8] = []
  private var isPasting = false
  /// How long an Escape waits for what would make it another key, in milliseconds.
  private let escapeDelay: Int

  /// A read of so many bytes may go on in the next one; a shorter one came whole.
  private static let longBurst = 256
  private static let burstDelay = 10
  /// A paste whose closing bracket got lost must not swallow every key from then on.
  private static let pasteDelay = 1000

  init(escapeDelay: Int) {
    self.escapeDelay = escapeDelay
  }

  /// The milliseconds that the rest of what has begun may take, nil where nothing has begun.
  var patience: Int? {
    if isPasting { return InputDecoder.pasteDelay }
    if pending.isEmpty { return nil }
    return pending.count < InputDecoder.longBurst ? escapeDelay : InputDecoder.burstDelay
  }

  /// The events that are complete with these bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending += bytes
    return decode(isAll: false)
  }

  /// The events in what was held back, after `patience` has passed without any more bytes.
  mutating func expire() -> [Event] {
    decode(isAll: true)
  }

  private mutating func decode(isAll: Bool) -> [Event] {
    var events: [Event] = []
    var rest = pending[...]
    while let first = rest.first {
      let taken =
        if isPasting {
          takePaste(&rest, isAll: isAll, into: &events)
        } else if first == Byte.escape {
          takeSequence(&rest, isAll: isAll, into: &events)
        } else if Byte.isText(first) {
          takeText(&rest, isAll: isAll, into: &events)
        } else {
          takeControl(&rest, into: &events)
        }
      if !taken { break }
    }
    pending = Array(rest)
    return events
  }

  private mutating func takePaste(
    _ rest: inout ArraySlice<UInt8>, isAll: Bool, into events: inout [Event]
  ) -> Bool {
    let end = rest.firstRange(of: Byte.pasteEnd)
    guard end != nil || isAll else { return false }
    events.append(.paste(Burst.cleaned(rest[..<(end?.lowerBound ?? rest.endIndex)])))
    rest = rest[(end?.upperBound ?? rest.endIndex)...]
    isPasting = false
    return true
  }

  private mutating func takeSequence(
    _ rest: inout ArraySlice<UInt8>, isAll: Bool, into events: inout [Event]
  ) -> Bool {
    switch EscapeSequence.first(in: rest) {
    case .incomplete where !isAll:
      return false
    case .incomplete:
      // Alt-[ and Alt-O begin as the other keys do.
      if rest.count == 1 { events.append(.key(.escape)) }
      if rest.count == 2, let last = rest.last {
        events.append(.key(.alt(Character(Unicode.Scalar(last)))))
      }
      rest = []
    case .pasteBegin(let count):
      isPasting = true
      rest = rest.dropFirst(count)
    case .event(let event, let count):
      if let event { events.append(event) }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func takeText(
    _ rest: inout ArraySlice<UInt8>, isAll: Bool, into events: inout [Event]
  ) -> Bool {
    var text = rest.prefix(while: Byte.isText)
    if text.endIndex == rest.endIndex, !isAll {
      if text.count >= InputDecoder.longBurst { return false }
      text = text.dropLast(Byte.incompleteTail(of: text))
    }
    events += Burst.events(text)
    rest = rest[text.endIndex...]
    return !text.isEmpty
  }

  private func takeControl(_ rest: inout ArraySlice<UInt8>, into events: inout [Event]) -> Bool {
    guard let byte = rest.popFirst() else { return false }
    events.append(.key(EscapeSequence.control(byte)))
    return true
  }
}
