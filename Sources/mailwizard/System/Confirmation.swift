/// A question that a person answers with yes or no.
enum Confirmation {
  /// Whether the answer is yes.
  static func isGiven(to question: String) -> Bool {
    Output.note(.prompt("\(question) [y/N] "))
    var input = LineInput()
    return ["y", "yes"].contains(input.next()?.lowercased())
  }
}
