extension Array where Element: Equatable {
  /// The part that differs from another array, here and there: what is the same at both ends is
  /// left out.
  func changed(from other: [Element]) -> (here: Range<Int>, there: Range<Int>) {
    let shorter = Swift.min(count, other.count)
    var head = 0
    while head < shorter, self[head] == other[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, self[count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    return (head..<count - tail, head..<other.count - tail)
  }
}
