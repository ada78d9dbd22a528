import Screen
import Testing

@testable import Terminal

@Suite struct BurstTests {
  private func events(_ text: String) -> [Event] {
    Burst.events(Array(text.utf8)[...])
  }

  private func keys(_ text: String) -> [Event] {
    text.map { $0.isNewline ? .key(.enter) : .key($0 == "\t" ? .tab : .character($0)) }
  }

  @Test(arguments: [
    "j", "jk", "jkl", "qy\r", "a\t", "\t\t\t\t\t", "\r\r\r", "日本語", "y\n", "\rx", "x\ry", "\r?",
    "a\n\n",
    "j\rk\rl\r", "\t\ra b",
  ])
  func `a few characters are keys`(_ text: String) {
    #expect(events(text) == keys(text))
  }

  @Test(arguments: ["jjjjjjjjjjjjjjjjjjjj", "      ", "xxxxx\r"])
  func `a key that is held down stays a key`(_ text: String) {
    #expect(events(text) == keys(text))
  }

  @Test(arguments: [
    "jklm", "smtp.example.com", "日本語の", "ab\tcd", "a b c d", "smtp.example.com\n", "me@x\t465\n",
    "\tabcd", "ab\ncd", "one\ntwo\n", "\nabcd", "abcd\n\n", "a\nb\nc\nd\n",
  ])
  func `several characters or lines are a text`(_ text: String) {
    #expect(events(text) == [.burst(text)])
    #expect(events(text.replacing("\n", with: "\r")) == [.burst(text)])
    #expect(events(text.replacing("\n", with: "\r\n")) == [.burst(text)])
  }

  @Test func `a control character is a key between texts of one line`() {
    #expect(
      events("\u{15}smtp.acme.site\r\u{13}q") == [
        .key(.control("u")), .burst("smtp.acme.site\n"), .key(.control("s")), .key(.character("q")),
      ])
  }

  @Test(arguments: ["\u{13}quit", "\u{3}quit", "\u{1A}quit"])
  func `what interrupts, saves or suspends is left out before a text`(_ text: String) {
    #expect(events(text) == [.burst("quit")])
    #expect(events(String(text.reversed())) == [.burst("tiuq"), events(String(text.prefix(1)))[0]])
  }

  @Test(arguments: ["\u{13}one\rtwo", "one\rtwo\u{13}", "q\u{13}\rone\r\u{3}two\r\u{7F}three"])
  func `a control character among lines is left out`(_ text: String) {
    let left = text.filter { !"\u{13}\u{3}\u{7F}".contains($0) }.replacing("\r", with: "\n")
    #expect(events(text) == [.burst(left)])
  }
}
