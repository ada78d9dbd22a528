import Bytes

/// A log entry that a collector of logs has wrapped in a line of JSON.
struct WrappedEntry {
  private static let mostLines = 400

  private var level: EntryHead.Level?
  private var logger: [UInt8] = []
  private var texts: [[UInt8]] = []

  private static let textKeys: Set = [
    "msg", "message", "log", "text", "textPayload", "_raw", "raw", "exception", "stack_trace",
    "stackTrace", "stacktrace", "stack", "throwable", "thrown", "exc_info", "error_message",
    "@message",
  ]
  private static let levelKeys: Set = ["level", "severity", "loglevel", "levelname", "log.level"]
  private static let loggerKeys: Set = ["logger", "logger_name", "loggerName", "log.logger"]
  private static let markKeys: Set = levelKeys.union(loggerKeys).union([
    "aem_tier", "aem_program_id", "aem_env_type", "stream", "log", "_raw", "textPayload",
  ])

  init?(_ line: ArraySlice<UInt8>) {
    guard line.drop(while: \.isBlank).first == .openBrace else { return nil }
    let pairs = JSONStrings.pairs(in: line)
    guard pairs.contains(where: { Self.markKeys.contains($0.key) }) else { return nil }
    for pair in pairs {
      if Self.levelKeys.contains(pair.key) { level = EntryHead.level(pair.value) }
      if Self.loggerKeys.contains(pair.key) { logger = pair.value }
      if Self.textKeys.contains(pair.key) { texts.append(pair.value) }
    }
    guard !texts.isEmpty else { return nil }
  }

  /// Hands over the event, whose lines all have the number of the line of JSON.
  func read(_ number: Int, _ take: (Event) -> Void) {
    let lines = texts.flatMap { $0.split(separator: .lineFeed) }.prefix(Self.mostLines)
    guard let first = lines.first else { return }
    var head = EntryHead(first) ?? EntryHead(level: level, logger: logger, messageStart: 0)
    if head.logger.isEmpty { head.logger = logger }
    if head.level == nil { head.level = level }
    if head.logger.isEmpty, let word = first.split(separator: .space).first,
      head.messageStart == 0, word.count(where: { $0 == .dot }) >= 2, word.last != .colon
    {
      head.logger = Array(word)
      head.messageStart = word.count
    }
    var bytes: [UInt8] = []
    let ends = lines.map { line in
      bytes += line
      return (number: number, end: bytes.count)
    }
    take(Event(head, bytes, ends))
  }
}
