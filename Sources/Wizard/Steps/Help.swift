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

  /// Facts on the choice that is made.
  struct More: Hashable, Sendable {
    let notes: [String]
    let source: String

    func rows(columns: Int) -> [Row] {
      notes.flatMap { Row.wrapped($0, .normal, columns: columns, indent: " ") }
        + (notes.isEmpty ? [] : [.blank]) + Help.rows(source: source, columns: columns)
    }
  }

  func rows(columns: Int) -> [Row] {
    Row.wrapped(why, .normal, columns: columns, indent: " ") + [.blank]
      + Row.wrapped("If this is wrong: \(otherwise)", .normal, columns: columns, indent: " ") + [
        .blank
      ] + Help.rows(source: source, columns: columns)
  }

  private static func rows(source: String, columns: Int) -> [Row] {
    Row.wrapped("Source: \(source)", .muted, columns: columns, indent: " ").map { row in
      var row = row
      row.pasted = [source]
      row.link = source
      return row
    }
  }
}
