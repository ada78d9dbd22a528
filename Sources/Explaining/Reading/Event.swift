/// A piece of a text that belongs together: a log entry with its stack, or a text without entries.
struct Event: Sendable {
  struct Line: Sendable {
    let number: Int
    let text: [UInt8]
  }

  var head: EntryHead?
  var lines: [Line]
}
