import Bytes
import Platform
import Screen
import Terminal

/// The lines of standard input.
struct LineInput {
  /// The longest line that is read, in bytes.
  static let limit = 1 << 16

  /// The bytes that were read and not given out yet.
  private var rest: [UInt8] = []
  private(set) var isTooLong = false
  private let signals = LineSignals()
  /// The signal that ended the wait for a line.
  private(set) var signal: EndSignal?

  /// The next line without its end; nil at the end of the input, at a line beyond the limit, and at a
  /// signal that ends the session.
  mutating func next() -> String? {
    var searched = 0
    while true {
      if let end = rest[searched...].firstIndex(of: .lineFeed) {
        let line = rest[..<end]
        rest.removeFirst(end + 1)
        return String(
          decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
      }
      searched = rest.count
      isTooLong = searched > Self.limit
      if isTooLong { return nil }
      signal = signals.waitForInput()
      if signal != nil { return nil }
      guard read() else {
        defer { rest = [] }
        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
      }
    }
  }

  /// Reads what there is; false at the end.
  private mutating func read() -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 12, alignment: 1) { buffer in
      while true {
        let count = unsafe Platform.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count > 0 { unsafe rest.append(contentsOf: buffer.prefix(count)) }
        return count > 0
      }
    }
  }
}
