import Bytes
import Platform

/// The lines of standard input.
struct LineInput {
  /// The longest line that is read, in bytes.
  static let limit = 1 << 16

  /// What is read and not yet given out.
  private var rest: [UInt8] = []
  private(set) var isTooLong = false

  /// The next line without its end; nil at the end of the input and at a line beyond the limit.
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
