import TestKit
import Testing

@testable import Explaining

struct ExplainingCluesTests {
  @Test(arguments: [
    "535", "535-5.7.8 no", "  535 no", "x: 535 no", "x: 535", "error 535", "SMTP code \"535\"",
    "got '535'", "smtp;535 no", "< 535 no", "S: 535-no", "it failed - 535 no",
  ])
  func `a reply stands where a reply can start`(line: String) {
    #expect(found([.reply(535)], in: line) == [[.reply(535)]])
  }

  @Test(arguments: [
    "10:15:30.535 *INFO*", "Transport.java:535)", "535ms", "took 535 ms", "size: 535,", "1535",
    "535.2", "thread-535 x", "[535] x", "port 535", "5 35", "x:535 no", "535:12",
  ])
  func `a number elsewhere is no reply`(line: String) {
    #expect(found([.reply(535)], in: line) == [])
  }

  @Test func `a word is no part of a longer one`() {
    let word = Clue.word("5.7.3")
    for line in ["5.7.3", "535-5.7.3 x", "#5.7.3.", "(5.7.3)", "5.7.3,", "b'5.7.3"] {
      #expect(found([word], in: line) == [[word]], "\(line)")
    }
    for line in ["5.7.30", "15.7.3", "1.5.7.3", "5.7.3.1", "v5.7.3", "x-5.7.3.jar", "5.7.3rc"] {
      #expect(found([word], in: line) == [], "\(line)")
    }
  }

  @Test func `texts are found in any case, overlapping, at both ends of a line`() {
    let clues: [Clue] = ["abcab", "cabx", "abc"]
    #expect(found(clues, in: "ABCABX") == [["abcab", "cabx", "abc"]])
    #expect(found(clues, in: "ab\ncab\rx") == [])
    #expect(found(clues, in: "abc\nabc\r\nxcabx") == [["abc"], ["cabx"]])
  }

  @Test(arguments: [1, 2, 3, 4])
  func `one pass finds what a search for each text finds`(seed: UInt64) {
    var random = Random(seed: seed)
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in Bool.random(using: &random) ? 0x61 : 0x62 }
    }
    for _ in 0..<100 {
      let texts = (0..<6).map { _ in bytes(Int.random(in: 3...5, using: &random)) }
      let line = bytes(Int.random(in: 0...24, using: &random))
      let expected = texts.filter { text in
        line.indices.contains { line[$0...].starts(with: text) }
      }
      let clues = texts.map { Clue.text(String(decoding: $0, as: UTF8.self)) }
      let lines = found(clues, in: String(decoding: line, as: UTF8.self))
      let reason: Comment = "seed \(seed): \(texts) in \(line)"
      #expect(Set((lines.first ?? []).map(\.bytes)) == Set(expected), reason)
    }
  }

  private func found(_ clues: [Clue], in text: String) -> Set<Set<Clue>> {
    ClueScanner(for: clues).lines(of: text)
  }
}
