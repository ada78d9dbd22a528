import Screen

/// The reason why a field is asked, and the harm of a wrong answer.
struct Help: Hashable, Sendable {
  /// The longest line of prose that reads well.
  static let columns = 80

  let why: String
  let otherwise: String
  let source: String

  init(_ why: String, otherwise: String, source: String) {
    self.why = why
    self.otherwise = otherwise
    self.source = source
  }

  func rows(columns: Int) -> [Row] {
    let address = Row.wrapped("Source: \(source)", .muted, columns: columns, indent: " ")
    return Row.wrapped(why, .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("If this is wrong: \(otherwise)", .normal, columns: columns, indent: " ") + [
        .blank
      ]
      + address.map { row in
        var row = row
        row.pasted = [source]
        row.link = source
        return row
      }
  }
}
