/// A part of a step, for a document, a terminal or a page.
package enum StepElement: Hashable, Sendable {
  case title(String)
  case paragraph(String)
  /// Sentences in a row, with numbers before them or without.
  case list([String], isNumbered: Bool)
  /// The heads and the rows.
  case table([[String]])
  /// Addresses, each in a line of its own that is not folded.
  case links([String])
  /// Lines that are pasted together: they are neither indented nor folded.
  case command([String])
}

extension NextStep {
  /// The step with its number, part by part.
  package func elements(number: Int) -> [StepElement] {
    let time = duration.map { " Time: \($0)." } ?? ""
    var elements: [StepElement] = [
      .title("\(number). \(title)"), .paragraph(detail), .paragraph("Who: \(role).\(time)"),
    ]
    if !shortcut.isEmpty {
      elements += [.paragraph("With mailwizard, in the project's folder:"), .command(shortcut)]
    }
    if !clicks.isEmpty {
      let others = shortcut.isEmpty ? "" : "Or in the browser:"
      elements += (others.isEmpty ? [] : [.paragraph(others)]) + [.list(clicks, isNumbered: true)]
    }
    if !table.isEmpty { elements.append(.table(table)) }
    for block in blocks { elements += [.paragraph(block.use), .command(block.lines)] }
    elements.append(.paragraph("Done when: \(check)"))
    if !troubles.isEmpty {
      elements += [.paragraph("If it fails:"), .list(troubles, isNumbered: false)]
    }
    return elements + (links.isEmpty ? [] : [.paragraph("More:"), .links(links)])
  }
}
