import Screen
import TestKit
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  /// The events of all bytes, also of what has to wait for its delay.
  private func events(_ pieces: [UInt8]...) -> [Event] {
    var decoder = InputDecoder(escapeDelay: 25)
    var events: [Event] = []
    for piece in pieces { events += decoder.feed(piece) }
    return events + decoder.expire()
  }

  private func events(_ text: String) -> [Event] {
    events(Array(text.utf8))
  }

  static let keys: [(String, Key)] = [
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
    ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
    ("\u{1B}Oa", .up), ("\u{1B}[b", .down), ("\u{1B}O5C", .right), ("\u{1B}O1;2P", .function(1)),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\t", .tab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[1;2P", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[14~", .function(4)),
    ("\u{1B}[[D", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[[E", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;2A", .up), ("\u{1B}[1;5D", .alt("b")), ("\u{1B}[1;3C", .alt("f")),
    ("\u{1B}b", .alt("b")), ("\u{1B}1", .alt("1")), ("\u{1B}ü", .alt("ü")),
    ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}\u{7F}", .control("w")),
    ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")), ("\u{1B}Ok", .character("+")),
    ("\r", .enter), ("\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\0", .control("@")), ("\u{1B}", .escape),
    ("a", .character("a")), (" ", .character(" ")), ("ß", .character("ß")),
    ("日", .character("日")), ("👩‍👩‍👧", .character("👩‍👩‍👧")), ("e\u{301}", .character("e\u{301}")),
  ]

  @Test(arguments: keys)
  func `a key is known by the bytes of any terminal`(_ bytes: String, _ key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test(arguments: keys)
  func `a sequence may come in two pieces`(_ bytes: String, _ key: Key) {
    let bytes = Array(bytes.utf8)
    // Two code points in two pieces are two keys.
    guard String(decoding: bytes, as: UTF8.self).unicodeScalars.count == 1 || bytes[0] < 0x80,
      bytes[0] != UInt8(ascii: "e")
    else { return }
    for cut in 1..<max(2, bytes.count) {
      #expect(events(Array(bytes[..<cut]), Array(bytes[cut...])) == [.key(key)])
    }
  }

  @Test func `keys follow each other`() {
    #expect(
      events("\u{1B}[Bj\u{1B}OA\r") == [
        .key(.down), .key(.character("j")), .key(.up), .key(.enter),
      ])
    #expect(events("\r\u{1B}[Bj") == [.key(.enter), .key(.down), .key(.character("j"))])
    #expect(events("\r?") == [.key(.enter), .key(.character("?"))])
  }

  @Test func `two Escapes are two keys`() {
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
  }

  @Test func `an Escape waits for its delay and no longer`() {
    var decoder = InputDecoder(escapeDelay: 25)
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.expire() == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[>1;10;0c", "\u{1B}[?1A",
    "\u{1B}[27;5;9~", "\u{1B}[9;5u",
    "\u{1B}[<0;1;1m", "\u{1B}[<35;1;1M", "\u{1B}[1;99999999999999999999A\u{1B}[99~",
  ])
  func `a sequence without a meaning leaves nothing behind`(_ bytes: String) {
    let events = events(bytes + "x").filter { $0 != .key(.up) }
    #expect(events == [.key(.character("x"))])
  }

  @Test func `the mouse presses and turns its wheel`() {
    #expect(
      events("\u{1B}[<0;80;24M\u{1B}[<0;80;24m\u{1B}[<64;1;1M\u{1B}[<65;300;100M") == [
        .mouse(.press, Point(column: 79, row: 23)), .mouse(.scrollUp, Point(column: 0, row: 0)),
        .mouse(.scrollDown, Point(column: 299, row: 99)),
      ])
    #expect(events("\u{1B}[<4;2;2M") == [.mouse(.press, Point(column: 1, row: 1))])
  }

  @Test func `a paste between brackets is text, whatever is in it`() {
    #expect(
      events("\u{1B}[200~q\r\u{1B}[A\u{3}\tä\r\nz\u{1B}[201~q") == [
        .paste("q\n[A\tä\nz"), .key(.character("q")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func `a paste between brackets may come in any pieces`() {
    let bytes = Array("j\u{1B}[200~one\rtwo 日本\u{1B}[201~k".utf8)
    for cut in 1..<bytes.count {
      #expect(
        events(Array(bytes[..<cut]), Array(bytes[cut...])) == [
          .key(.character("j")), .paste("one\ntwo 日本"), .key(.character("k")),
        ])
    }
  }

  @Test func `a paste without its end does not swallow the keys after it`() {
    var decoder = InputDecoder(escapeDelay: 25)
    #expect(decoder.feed("\u{1B}[200~text".utf8) == [])
    #expect(decoder.patience == 1000)
    #expect(decoder.expire() == [.paste("text")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test func `a long burst waits for the rest of it`() {
    var decoder = InputDecoder(escapeDelay: 25)
    let line = String(repeating: "word ", count: 100)
    #expect(decoder.feed(line.utf8) == [])
    #expect(decoder.patience == 10)
    #expect(decoder.feed("q".utf8) == [])
    #expect(decoder.expire() == [.burst(line + "q")])
  }

  @Test func `a key that is held down for long stays a key`() {
    var decoder = InputDecoder(escapeDelay: 25)
    let held = Array(repeating: UInt8(ascii: "j"), count: 300)
    let events = decoder.feed(held) + decoder.expire() + decoder.feed([UInt8(ascii: "j")])
    #expect(events == Array(repeating: .key(.character("j")), count: 301))
  }

  @Test(arguments: ["one\rtwo\r", String(repeating: "word ", count: 100)])
  func `what follows several lines at once belongs to them`(_ text: String) {
    var decoder = InputDecoder(escapeDelay: 25)
    let first = decoder.feed(text.utf8)
    #expect(
      (first.isEmpty ? decoder.expire() : first) == [.burst(text.replacing("\r", with: "\n"))])
    for piece in ["q", "y\n", "\t"] { #expect(decoder.feed(piece.utf8) == [.burst(piece)]) }
    #expect(decoder.patience == 100)
    #expect(decoder.expire() == [])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test func `bytes that are not UTF-8 are passed over`() {
    #expect(events([0xFF, 0x61, 0x80, 0xE6, 0x97]) == [.key(.character("a"))])
  }

  @Test(arguments: Random.seeds(1))
  func `no bytes at all can stop the decoder`(seed: UInt64) {
    var random = Random(seed: seed)
    let likely = Array("\u{1B}[O<M~;0129AHP\r\n\té\u{7F}".utf8)
    for _ in 0..<2000 {
      var decoder = InputDecoder(escapeDelay: 25)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
          Bool.random(using: &random)
            ? likely.randomElement(using: &random) ?? 0
            : UInt8.random(in: 0...255, using: &random)
        }
        _ = decoder.feed(bytes)
      }
      _ = decoder.expire()
      _ = decoder.expire()
      #expect(decoder.patience == nil, "seed \(seed)")
    }
  }
}
