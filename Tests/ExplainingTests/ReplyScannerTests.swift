import Testing

@testable import Explaining

struct ReplyScannerTests {
  private func replies(_ line: String) -> [String] {
    ReplyScanner.replies(in: Array(line.utf8)[...]).map {
      $0.code + ($0.enhanced.map { " " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    "535 no", "535-no", "  535 no", "x: 535 no", "SMTP code \"535\"", "got '535'", "smtp;535 no",
    "< 535 no",
    "S: 535-no", "<** 535 no", "<<< 535 no", "it failed - 535 no", "error 535", "(535, b'no')",
  ])
  func `a code stands where a reply can stand`(line: String) {
    #expect(replies(line) == ["535"])
  }

  @Test(arguments: [
    "535 5.7.8 no", "535-5.7.8 no", "x (535, b'5.7.8 no')", "the host said 535 5.7.8.",
    "535 #5.7.8",
  ])
  func `an enhanced code makes a reply anywhere`(line: String) {
    #expect(replies(line) == ["535 5.7.8"])
  }

  @Test(
    arguments: [
      "10:15:30.535 *INFO*", "Transport.java:535)", "535ms", "took 535 ms", "1535", "535.2",
      "thread-535 x", "port 535", "port: 535", "\"port\": 535,", "5 35", "x:535 no", "/535/",
      "535 4.7.8 no: took 535 s", "99 535",
    ].dropLast())
  func `a number elsewhere is no reply`(line: String) {
    #expect(!replies(line).contains { $0.hasPrefix("535 5") })
    #expect(replies(line).isEmpty || line.hasPrefix("535 4"))
  }
}
