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

  @Test(arguments: ["j", "jk", "jkl", "qy\r", "a\t", "\t\t\t\t\t", "\r\r\r", "日本語", "y\n"])
  func `a few characters are keys`(_ text: String) {
    #expect(events(text) == keys(text))
  }

  @Test(arguments: ["jjjjjjjjjjjjjjjjjjjj", "      ", "xxxxx\r"])
  func `a key that is held down stays a key`(_ text: String) {
    #expect(events(text) == keys(text))
  }

  @Test(arguments: ["jklm", "smtp.example.com", "日本語の", "ab\tcd", "a b c d"])
  func `several characters are a paste`(_ text: String) {
    #expect(events(text) == [.paste(text)])
  }

  @Test func `a text and Enter are a text and Enter`() {
    #expect(events("smtp.example.com\r") == [.paste("smtp.example.com"), .key(.enter)])
    #expect(events("smtp.example.com\n") == [.paste("smtp.example.com"), .key(.enter)])
  }

  @Test(arguments: [
    ("a\rb", "a\nb"), ("q\r\ny\r\n", "q\ny\n"), ("one\rtwo\r", "one\ntwo\n"), ("\ra", "\na"),
    ("a\r\r", "a\n\n"),
  ])
  func `lines are a paste to their last line end`(_ text: String, _ pasted: String) {
    #expect(events(text) == [.paste(pasted)])
  }
}
