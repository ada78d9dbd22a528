import Screen
import Testing

struct FrameTests {
  private func frame(_ text: String, _ role: Role = .normal) -> Frame {
    var frame = Frame(Size(10, 1))
    frame.draw(text, role, row: 0, in: Rect(frame.size))
    return frame
  }

  @Test(arguments: [
    ("abc", "abc", 0..<0), ("abc", "axc", 1..<2), ("abc", "xbcd", 0..<4),
    ("", "         x", 9..<10),
    ("a日c", "a本c", 1..<3), ("a日c", "abcc", 1..<3), ("ab c", "a日c", 1..<3),
  ])
  func `what changed in a row is known to the column`(
    _ old: String, _ new: String, _ expected: Range<Int>
  ) {
    #expect(frame(new).columns(ofRow: 0, changedSince: frame(old)) == expected)
  }

  @Test func `a changed role is a change`() {
    let (old, new) = (frame("ab"), frame("ab", .error))
    #expect(new.columns(ofRow: 0, changedSince: old) == 0..<2)
  }
}
