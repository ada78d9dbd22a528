import Screen

/// Turns the bytes that a terminal sends into events, however they are split into reads.
struct InputDecoder {
  private var pending: [UInt8] = []
  private var isPasting = false
  /// Whether a pasted text has just come, so that the next bytes may be its rest rather than keys.
  private var isGoingOn = false
  /// The milliseconds that an Escape waits for bytes that would make it another key.
  private let escapeDelay: Int

  /// A read of this many bytes may continue in the next read; a shorter one is complete.
  private static let longBurst = 256
  private static let burstDelay = 10
  /// Without this limit a paste whose closing bracket was lost would swallow all further keys.
  private static let pasteDelay = 1000
  /// Input that follows a pasted text this soon belongs to it: nobody presses a key so fast.
  private static let restDelay = 100

  init(escapeDelay: Int) {
    self.escapeDelay = escapeDelay
  }

  /// The milliseconds to wait for the rest of incomplete input; nil if nothing is incomplete.
  var patience: Int? {
    if isPasting { return InputDecoder.pasteDelay }
    if pending.isEmpty { return isGoingOn ? InputDecoder.restDelay : nil }
    return pending.count < InputDecoder.longBurst ? escapeDelay : InputDecoder.burstDelay
  }

  /// Takes bytes and returns the events that they complete.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending += bytes
    return decode(isAll: false)
  }

  /// Returns the events in incomplete input, once `patience` has passed without more bytes.
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
      // Alt-[ and Alt-O look like the beginnings of longer sequences.
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
