/// The meaning of a key.
package enum Command: Hashable, Sendable {
  case up, down, nextField, previousField, nextStep, previousStep, first, last, pageUp, pageDown
  case forward, back
  case accept, choose, reset, add, remove
  case step(Step)
  case search, nextProblem, previousProblem
  case help, preview, diff, commands, copy, test, cloud
  case undo, redo, save, leave, interrupt, suspend, redraw, close
}
