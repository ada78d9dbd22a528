import Bytes

/// The beginning of a log entry, up to its message.
struct EntryHead: Sendable {
  enum Level: Sendable { case error, warning, info, debug }

  /// Nil where the entry's format has none.
  var level: Level?
  /// The class that wrote the entry, or the program.
  var logger: [UInt8] = []
  /// The offset of the message in the line.
  var messageStart: Int
  /// Whether it is a line of a web server's or a virtual machine's own log.
  var isForeign = false

  /// Whether the entry reports no error.
  var isQuiet: Bool { level == .info || level == .debug }

  /// The number of bytes of a line in which to look for the parts of a head.
  static let reach = 200

  /// Reads the head of an entry of AEM, Spring, Log4j, Maven, syslog, or a web server; nil for a
  /// line that continues an entry.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, !first.isBlank else { return nil }
    if let head = Self.sling(line) ?? Self.maven(line) {
      self = head
    } else if Self.isForeign(line) {
      self.init(messageStart: line.count, isForeign: true)
    } else if let head = Self.dated(line) ?? Self.systemLog(line) {
      self = head
    } else {
      return nil
    }
  }

  init(
    level: Level? = nil, logger: [UInt8] = [], messageStart: Int, isForeign: Bool = false
  ) {
    self.level = level
    self.logger = logger
    self.messageStart = messageStart
    self.isForeign = isForeign
  }

  private static let levels: [([UInt8], Level)] = [
    ("ERROR", Level.error), ("FATAL", .error), ("SEVERE", .error), ("WARN", .warning),
    ("WARNING", .warning), ("INFO", .info), ("DEBUG", .debug), ("TRACE", .debug),
  ].map { (Array($0.0.utf8), $0.1) }

  static func level(_ word: some Collection<UInt8>) -> Level? {
    levels.first { name, _ in
      name.count == word.count && zip(name, word).allSatisfy { $0 == $1 & ~0x20 }
    }?.1
  }
}
