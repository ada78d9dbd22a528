import MailSetup
package import Screen

/// A screen that is drawn again only where what it shows has changed.
package struct Picture {
  package private(set) var frame = Frame(Size(0, 0))
  private var kept = Kept()

  package init() {}

  /// Which rows something was drawn in the last time.
  package var drawn: [Bool] { kept.drawn }

  package mutating func draw(_ model: Model) {
    var view = View(model)
    // What two hold would be copied.
    swap(&view.frame, &frame)
    swap(&view.kept, &kept)
    view.draw()
    swap(&view.frame, &frame)
    swap(&view.kept, &kept)
  }
}

/// What the parts of a screen were drawn from: a part is drawn again when that is another.
struct Kept {
  var screen: Screen?
  var title: Title?
  var steps: Steps?
  var step: Step?
  var panes: [Rect] = []
  var files: [File?] = []
  var keys: Keys?
  /// Which rows something was drawn in this time.
  var drawn: [Bool]

  init(rows: Int = 0) {
    drawn = Array(repeating: true, count: rows)
  }

  /// What changes the whole screen.
  struct Screen: Equatable {
    let size: Size
    let step: Wizard.Step.ID
    let isPreviewFocused: Bool
  }

  struct Title: Equatable {
    let root: String
    let target: Target?
    let findings: [Finding]
    let isUnsaved: Bool
    let hasSaved: Bool
  }

  struct Steps: Equatable {
    let findings: [Finding]
    /// Where the steps are listed with what they come to.
    let stamp: Setup.Stamp?
  }

  struct Step {
    let stamp: Setup.Stamp
    /// The rows of the fields without the cursor.
    var rows: [Rows?]
    var scroll: Scroll?
    /// What each row of the pane shows; nil for nothing, and where it hangs on the cursor.
    var lines: [Line?] = []

    struct Line: Equatable {
      let field: Int?
      let number: Int
    }
  }

  struct File {
    let state: State
    /// What each row of the pane shows.
    let lines: [PreviewRows.Line?]

    struct State: Equatable {
      let stamp: Setup.Stamp
      let isFocused: Bool
      let scroll: Scroll
      let column: Int
    }
  }

  /// What a pane shows of how many rows.
  struct Scroll: Equatable {
    let first: Int
    let count: Int
  }

  struct Keys: Equatable {
    let stamp: Setup.Stamp
    let scope: Binding.Scope
    let field: Int
  }
}
