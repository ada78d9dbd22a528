import Screen

/// Turns the bytes that a terminal sends into events, in whatever pieces they come.
struct InputDecoder {
  private var pending: [UInt8] = []
  private var isPasting = false
  /// Whether a text came a moment ago whose rest may follow, in pieces that would be keys.
  private var isGoingOn = false
  /// How long an Escape waits for what would make it another key, in milliseconds.
  private let escapeDelay: Int

  /// A read of so many bytes may go on in the next one; a shorter one came whole.
  private static let longBurst = 256
  private static let burstDelay = 10
  /// A paste whose closing bracket got lost must not swallow every key from then on.
  private static let pasteDelay = 1000
  /// What comes so soon after several lines belongs to them: nobody presses a key that fast.
  private static let restDelay = 100

  init(escapeDelay: Int) {
    self.escapeDelay = escapeDelay
  }

  /// The milliseconds that the rest of what has begun may take, nil where nothing has begun.
  var patience: Int? {
    if isPasting { return InputDecoder.pasteDelay }
    if pending.isEmpty { return isGoingOn ? InputDecoder.restDelay : nil }
    return pending.count < InputDecoder.longBurst ? escapeDelay : InputDecoder.burstDelay
  }

  /// The events that are complete with these bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending += bytes
    return decode(isAll: false)
  }

  /// The events in what was held back, after `patience` has passed without any more bytes.
  mutating func expire() -> [Event] {
    if pending.isEmpty { isGoingOn = false }
    return decode(isAll: true)
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
        } else {
          takeText(&rest, isAll: isAll, into: &events)
        }
      if !taken { break }
    }
    if rest.isEmpty { pending.removeAll(keepingCapacity: true) } else { pending = Array(rest) }
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

  private mutating func takeText(
    _ rest: inout ArraySlice<UInt8>, isAll: Bool, into events: inout [Event]
  ) -> Bool {
    var text = rest.prefix { $0 != Byte.escape }
    let isLong = text.count >= InputDecoder.longBurst
    if text.endIndex == rest.endIndex, !isAll {
      if isLong { return false }
      text = text.dropLast(Byte.incompleteTail(of: text))
    }
    let new = Burst.events(text, isGoingOn: isGoingOn)
    let isBurst = new.contains { if case .burst = $0 { true } else { false } }
    isGoingOn = isBurst && (isGoingOn || isLong || Burst.hasLines(text))
    events += new
    rest = rest[text.endIndex...]
    return !text.isEmpty
  }
}
