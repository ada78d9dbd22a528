extension Array {
  /// Where the elements begin that belong to the second part, those of the first all before them.
  package func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if belongsInSecond(self[middle]) { end = middle } else { start = middle + 1 }
    }
    return start
  }
}
