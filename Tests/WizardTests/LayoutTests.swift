import MailSetup
import Screen
import TestKit
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

  @Test(arguments: 1...5, [[3, 3, 3, 3, 3], [40, 3, 40, 9, 40], [90, 90, 90, 90, 90]])
  func `files in one pane fill it, the one in front as far as it needs`(
    count: Int, needs: [Int]
  ) {
    let layout = Layout(Size(80, 40), files: 2)
    let needs = Array(needs.prefix(count))
    for front in needs.indices {
      let panes = layout.panes(needs: needs, front: front)
      #expect(panes.count == count)
      #expect(panes.reduce(0) { $0 + $1.rows } == layout.preview.rows)
      #expect(zip(panes, panes.dropFirst()).allSatisfy { $0.bottom == $1.row })
      let room = layout.preview.rows - 4 * (count - 1)
      #expect(panes[front].rows >= min(needs[front], room))
      #expect(panes.allSatisfy { $0.rows >= 3 })
    }
  }

  @Test(arguments: Step.all, [40, 45, 60, 79, 80, 100, 119, 120, 160])
  func `the key line is never cut, and always has the way out of a pane`(
    step: Step, columns: Int
  ) throws {
    for keys in ["", "p", "?", "<Tab>e", "c", "d", "<C-s>", "q"] {
      var wizard = WizardDriver(answers: .complete, size: Size(columns, 24), at: step)
      try wizard.press(keys)
      let changes = wizard.model.plan.files.changed
      if keys == "<C-s>" {
        wizard.send(.saved(.written(changes, wizard.model.plan.project.saving(changes))))
        wizard.send(.status(changes.reduce(into: [:]) { $0[$1.path] = "not tracked yet" }))
      }
      let line = wizard.model.frame.text.split(separator: "\n").last ?? ""
      #expect(!line.contains("…"), "\(keys): \(line)")
      if wizard.model.preview.isFocused { #expect(line.contains("Esc back"), "\(line)") }
    }
  }
}
