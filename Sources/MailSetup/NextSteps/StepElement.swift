/// A part of a step, for a document, a terminal or a page.
package enum StepElement: Hashable, Sendable {
  case title(String)
  /// Paragraphs that belong together.
  case text([String])
  /// Sentences in a row below a lead, with numbers before them or without.
  case list(String, [String], isNumbered: Bool)
  /// The heads and the rows.
  case table([[String]])
  /// Addresses, each in a line of its own that is not folded.
  case links([String])
  /// Lines below a lead that are pasted together: they are neither indented nor folded.
  case command(String, [String])
}

extension NextStep {
  /// The step with its number, part by part.
  package func elements(number: Int) -> [StepElement] {
    let time = duration.map { " Time: \($0)." } ?? ""
    var elements: [StepElement] = [
      .title("\(number). \(title)"), .text([detail, "Who: \(role).\(time)"]),
    ]
    if !shortcut.isEmpty {
      elements.append(.command("With mailwizard, in the project's folder:", shortcut))
    }
    let commands = blocks.map { StepElement.command($0.use, $0.lines) }
    if beginsWithBlocks { elements += commands }
    if !clicks.isEmpty {
      // The first step tells how to get to the program's page, so that no other step repeats it.
      let isInProgram = clicks.starts(with: Self.openProgram)
      let lead = isInProgram ? "In Cloud Manager, on the program's page:" : "In the browser:"
      let shown = clicks.dropFirst(isInProgram ? Self.openProgram.count : 0)
      elements.append(
        .list(
          shortcut.isEmpty ? lead : "Or \(lead.prefix(1).lowercased())\(lead.dropFirst())",
          Array(shown), isNumbered: true))
    }
    if !table.isEmpty { elements.append(.table(table)) }
    if !beginsWithBlocks { elements += commands }
    elements.append(.text(["Done when: \(check)"]))
    if !troubles.isEmpty { elements.append(.list("If it fails:", troubles, isNumbered: false)) }
    return elements + (links.isEmpty ? [] : [.links(links)])
  }
}
