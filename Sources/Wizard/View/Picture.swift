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
    var view = View(model, kept.screen == Kept.Screen(model) ? kept.layout : nil)
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
  var layout: Layout?
  /// What all of it was drawn from.
  var revision: Revision?
  var title: Title?
  var steps: Steps?
  var step = Step()
  var panes: [Rect] = []
  var files: [File?] = []
  var front: Front?
  var keys: Keys?
  /// Which rows something was drawn in this time.
  var drawn: [Bool]

  init(rows: Int = 0) {
    drawn = Array(repeating: true, count: rows)
  }

  /// Goes on to another plan, of which only what is judged may be as it was.
  mutating func take(_ revision: Revision) {
    self.revision = revision
    step = Step()
    files = Array(repeating: nil, count: files.count)
    front = nil
    keys = nil
  }

  /// What changes the whole screen.
  struct Screen: Equatable {
    let size: Size
    let step: Wizard.Step.ID
    let isPreviewFocused: Bool

    init(_ model: Model) {
      size = model.size
      step = model.step
      isPreviewFocused = model.preview.isFocused
    }
  }

  struct Title: Equatable {
    let root: String
    let target: SaveLocation?
    let findings: [Finding]
    let isUnsaved: Bool
    let hasSaved: Bool
  }

  struct Steps: Equatable {
    let findings: [Finding]
    /// Where what they come to is listed too.
    let revision: Revision?
  }

  struct Step {
    /// The rows of the fields without the cursor.
    var rows: [Rows?] = []
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
      let isFocused: Bool
      let scroll: Scroll
      let column: Int
    }
  }

  /// The file that a field feeds.
  struct Front {
    let field: Int
    let file: Int
  }

  /// What a pane shows of how many rows.
  struct Scroll: Equatable {
    let first: Int
    let count: Int
  }

  struct Keys: Equatable {
    let scope: Binding.Scope
    let field: Int
  }
}
