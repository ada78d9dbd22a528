import Screen

extension Row {
  /// The row, folded into rows of so many columns; of a path the middle is left out instead.
  func folded(to columns: Int) -> [Row] {
    guard spans.reduce(0, { $0 + $1.text.columns }) > columns, let last = spans.last else {
      return [self]
    }
    let head = spans.dropLast().reduce(0) { $0 + $1.text.columns }
    if endsInPath {
      let path = Span(last.text.shortenedPath(to: columns - head), last.role)
      return [Row(spans.dropLast() + [path])]
    }
    guard head < columns / 2 else { return [self] }
    let indent = [Span(String(repeating: " ", count: head))]
    let command = pasted == nil ? nil : last.text.foldedCommand(to: columns - head)
    return (command ?? last.text.folded(to: columns - head)).enumerated().map { index, piece in
      var row = Row((index == 0 ? spans.dropLast() : indent) + [Span(piece, last.role)])
      row.pasted = pasted
      row.link = link
      return row
    }
  }
}
