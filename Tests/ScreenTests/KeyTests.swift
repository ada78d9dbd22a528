import Screen
import Testing

@Suite struct KeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .character("a"), .character(" "), .character("<"),
      .character(">"), .character("日"), .character("👩‍👩‍👧"), .control("s"), .control("\\"),
      .alt("b"), .alt("1"),
    ] + (1...12).map(Key.function)

  @Test(arguments: keys)
  func `a key is read as it is written`(_ key: Key) throws {
    #expect(try KeyScript(key.script).keys == [key])
  }

  @Test func `keys stand in a row, line ends between them do not count`() throws {
    let script = try KeyScript("ab<Down>\n<C-S>\n<lt><F1><A-b>")
    #expect(
      script.keys == [
        .character("a"), .character("b"), .down, .control("s"), .character("<"), .function(1),
        .alt("b"),
      ])
  }

  @Test(arguments: ["<", "<Nothing>", "<C->", "<F0>", "<F13>", "<>", "a<Down"])
  func `a key that there is not is an error`(_ script: String) {
    #expect(throws: KeyScriptError.self) { try KeyScript(script) }
  }
}
