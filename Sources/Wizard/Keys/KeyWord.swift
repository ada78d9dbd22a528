/// A key and what it does in a word, for the key line.
struct KeyWord {
  let key: String
  var word: String
  var command: Command?
}
