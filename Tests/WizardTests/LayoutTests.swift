import Screen
import Testing

@testable import Wizard

struct LayoutTests {
  @Test(arguments: [Size(80, 24), Size(120, 24), Size(200, 50)], 1...5)
  func `the panes of the files lie inside the preview, beside each other`(
    size: Size, count: Int
  ) {
    let layout = Layout(size, files: count)
    for (pane, next) in zip(layout.files, layout.files.dropFirst()) {
      #expect(pane.right + 1 == next.column)
      #expect(pane.rows == next.rows)
    }
    #expect(layout.files.first?.column == layout.preview.column)
    #expect(layout.files.last?.right == layout.preview.right)
  }
}
