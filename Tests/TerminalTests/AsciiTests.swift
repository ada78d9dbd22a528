import Screen
import Testing

@testable import Terminal

@Suite struct AsciiTests {
  @Test func `boxes become plus, minus and bar`() {
    let box = "┌─┬━┐│┃├┤┼╔═║╯"
    #expect(String(box.compactMap(Ascii.replacement)) == "+-+-+||++++-|+")
  }

  @Test func `every mark of the screens has a replacement of one column`() {
    for mark in "✔▐▌▸◂▴▾★•↑↓←→⏎…·−×“”" {
      let replacement = Ascii.replacement(for: mark)
      #expect(replacement?.isASCII == true, "\(mark)")
      #expect(replacement?.columns == mark.columns)
    }
  }

  @Test(arguments: ["a", "+", "ä", "日", "é"] as [Character])
  func `a letter stays`(_ letter: Character) {
    #expect(Ascii.replacement(for: letter) == nil)
  }
}
