/// A key and what it does in a word, for the key line.
struct KeyWord {
  let key: String
  let word: String
  var command: Command?
}
