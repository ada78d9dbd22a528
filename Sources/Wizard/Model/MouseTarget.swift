/// A part of the screen that reacts to a click or the wheel.
enum MouseTarget: Hashable, Sendable {
  case step(Step)
  case stop(Stop)
  case preview(Int)
  case option(Int)
  case choice(Int)
  case page
}
