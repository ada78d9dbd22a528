extension Array {
  /// The index of the first element that belongs to the second part, if all elements of the first
  /// part come before it.
  package func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if belongsInSecond(self[middle]) { end = middle } else { start = middle + 1 }
    }
    return start
  }
}
