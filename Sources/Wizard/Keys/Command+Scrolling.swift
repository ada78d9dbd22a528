extension Command {
  /// The position between 0 and the last that the command leads to.
  func scrolled(_ line: Int, page: Int, last: Int) -> Int {
    let next =
      switch self {
      case .up: line - 1
      case .down: line + 1
      case .pageUp: line - page
      case .pageDown: line + page
      case .first: 0
      case .last: last
      default: line
      }
    return min(max(0, next), last)
  }
}
