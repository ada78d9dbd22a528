import Screen
import Testing

struct DrawingTests {
  private static let rect = Rect(Size(6, 1))

  /// A row of wide characters with something drawn over a part of it.
  private static func frame(_ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(Size(6, 1))
    frame.draw("日本語", row: 0, in: rect)
    draw(&frame)
    return frame
  }

  @Test(arguments: [
    (0, 1, "x 本語"), (1, 1, " x本語"), (1, 2, " xx 語"), (2, 2, "日xx語"), (3, 3, "日 xxx"),
    (5, 1, "日本 x"), (0, 6, "xxxxxx"), (2, 0, "日本語"), (3, 0, "日本語"),
  ])
  func `what is cut off of a wide character becomes a space`(
    _ column: Int, _ columns: Int, _ expected: String
  ) {
    let rect = Rect(column: column, row: 0, columns: columns, rows: 1)
    let filled = Self.frame { $0.fill(rect, with: "x", .normal) }
    #expect(filled.text == expected + "\n")
    let drawn = Self.frame {
      $0.draw(String(repeating: "x", count: columns), row: 0, in: rect)
    }
    #expect(drawn == filled)
  }

  @Test func `a wide character over two halves leaves a space on both sides`() {
    let rect = Rect(column: 1, row: 0, columns: 2, rows: 1)
    let frame = Self.frame { $0.draw("한", row: 0, in: rect) }
    #expect(frame.text == " 한 語\n")
  }

  @Test func `spans beside each other keep their characters`() {
    let frame = Self.frame {
      $0.draw([Span("a한"), Span("b", .error), Span("한")], row: 0, in: Self.rect)
    }
    #expect(frame.text == "a한b한\n")
  }
}
