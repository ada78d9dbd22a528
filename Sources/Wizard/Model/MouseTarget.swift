/// A part of the screen that a click or the wheel acts on.
enum MouseTarget: Hashable, Sendable {
  case step(Step)
  case stop(Stop)
  case preview(Int)
  case option(Int)
  case choice(Int)
  case page
}
