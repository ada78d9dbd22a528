import Testing

@testable import Explaining

struct EventReaderTests {
  private func events(_ text: String, pieces: Int = 1000) -> [Event] {
    var reader = EventReader()
    var events: [Event] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      reader.read(bytes[start..<min(start + pieces, bytes.count)]) { events.append($0) }
    }
    reader.finish { events.append($0) }
    return events
  }

  private static let log = """
    25.11.2026 09:00:00.000 *ERROR* [qtp-1 [2] GET /a HTTP/1.1] com.acme.Mail smtp one
    \tat com.acme.Mail.send(Mail.java:1)
    25.11.2026 09:00:01.000 *INFO* [x] com.acme.Page nothing
    25.11.2026 09:00:02.000 [cm-p1-e2] *WARN* [y] com.acme.Mail smtp two
    """

  @Test(arguments: [1, 2, 7, 1000])
  func `entries are read with their lines, however the text is cut`(pieces: Int) {
    let events = events(Self.log, pieces: pieces)
    #expect(events.map { $0.lines.map(\.number) } == [[1, 2], [4]])
    #expect(events.map { $0.head?.level } == [.error, .warning])
    #expect(
      events.map { $0.head.map { String(decoding: $0.logger, as: UTF8.self) } } == [
        "com.acme.Mail", "com.acme.Mail",
      ])
  }

  @Test(arguments: [
    "2026-11-25 09:14:03,512 ERROR [main] com.acme.Mail - smtp", "[ERROR] smtp failed",
    "2026-11-25T09:14:03.512Z  WARN 1 --- [main] c.a.Mail : smtp",
    "Nov 25 09:14:03 host postfix/smtp[1]: smtp",
    "aem_1  | 25.11.2026 09:00:00.000 *ERROR* [x] a.b smtp",
    "\u{1B}[31m25.11.2026 09:00:00.000 *ERROR*\u{1B}[0m [x] a.b smtp",
  ])
  func `heads of other formats begin an entry`(line: String) {
    let events = events("smtp\n\(line)\nsmtp\n")
    #expect(events.map { $0.lines.map(\.number) } == [[1], [2, 3]])
    #expect(events.last?.head != nil)
  }

  @Test(arguments: [
    #"127.0.0.1 - - [25/Nov/2026:09:14:03 +0000] "GET /smtp HTTP/1.1" 550 1"#,
    "25/Nov/2026:09:14:03 +0000 [1] <- 550 smtp 3ms",
    "[Wed Nov 25 09:14:03.512345 2026] [proxy:error] [pid 12] smtp",
  ])
  func `lines of a web server are not looked at`(line: String) {
    #expect(events(line).allSatisfy { $0.head?.isForeign ?? false })
  }

  @Test func `an entry in JSON is unwrapped`() throws {
    let line = #"{"level":"ERROR","logger":"com.acme.Mail","message":"smtp\nCaused by: x"}"#
    let event = try #require(events(line).first)
    #expect(
      event.lines.map { String(decoding: $0.text, as: UTF8.self) } == ["smtp", "Caused by: x"])
    #expect(event.lines.map(\.number) == [1, 1])
    #expect(event.head?.level == .error)
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read`(isBigEndian: Bool) {
    let units = Array("\u{FEFF}smtp\u{E9}\n550 5.1.1 x".utf16)
    let bytes = units.flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for pieces in [1, 2, 3, 100] {
      var explainer = Explainer()
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        explainer.read(bytes[start..<min(start + pieces, bytes.count)])
      }
      let explained = explainer.finish().explained
      #expect(explained.map(\.line) == [2])
      #expect(explained.map(\.quote) == ["550 5.1.1 x"])
    }
  }

  @Test func `a line without an end and an event without an end stay small`() {
    let long = events("smtp" + String(repeating: "a", count: 1 << 20))
    #expect(
      long.map { $0.lines.map(\.text.count).reduce(0, +) }.max().map { $0 < 1 << 17 } ?? false)
    let many = events(String(repeating: "smtp x\n", count: 5000))
    #expect(many.count > 5)
    #expect(many.flatMap(\.lines).map(\.number) == Array(1...5000))
  }
}
