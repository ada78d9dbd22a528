/// A list that opened over the step, narrowed by what is typed.
package struct ListPicker: Hashable, Sendable {
  var options: [Option]
  var search = TextEditor("")
  /// Index into `matches`.
  var index: Int

  /// Indices of the options that contain every word of the search, those that begin with it first.
  var matches: [Int] {
    let words = search.text.lowercased().split(separator: " ")
    let matching = options.indices.filter { index in
      let text = "\(options[index].title) \(options[index].note)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    guard let first = words.first else { return matching }
    let begins = { options[$0].title.lowercased().hasPrefix(first) }
    return matching.filter(begins) + matching.filter { !begins($0) }
  }
}
