import Screen
import Testing

@testable import Terminal

@Suite struct AsciiTests {
  @Test func `boxes become plus, minus and bar`() {
    let box = "┌─┬━┐│┃├┤┼╔═║╯"
    #expect(String(box.compactMap(Ascii.replacement)) == "+-+-+||++++-|+")
  }

  @Test func `every mark of the screens has a replacement of one column`() {
    for mark in "✔▐▌▸◂▴▾★•↑↓←→⏎·−×“”" {
      let replacement = Ascii.replacement(for: mark)
      #expect(replacement?.isASCII == true, "\(mark)")
      #expect(replacement?.columns == mark.columns)
    }
  }

  @Test(arguments: [
    ("│ smtp.exampl… │", "│ smtp.exam... │"),
    ("  …DefaultMailService.cfg", "  ...faultMailService.cfg"),
    (" ui.config/…/config", " ui.confi.../config"),
    (" 1 … 7  go to a step", " 1...7  go to a step"),
    ("…", "."), ("日…", "日."), ("…ab", "..."),
  ])
  func `an ellipsis becomes three dots, and nothing moves`(_ text: String, _ dotted: String) {
    var frame = Frame(Size(text.columns, 1))
    frame.draw(text, .normal, row: 0, in: Rect(frame.size))
    let cells = Ascii.dotted(frame).cells
    #expect(cells.count == frame.cells.count)
    #expect(String(cells.compactMap { $0.isEmpty ? nil : $0.text }) == dotted)
  }

  @Test func `a text without columns has three dots for an ellipsis`() {
    #expect(Ascii.text("1 … 7 “a”") == "1 ... 7 \"a\"")
  }

  @Test(arguments: ["a", "+", "ä", "日", "é"] as [Character])
  func `a letter stays`(_ letter: Character) {
    #expect(Ascii.replacement(for: letter) == nil)
  }
}
