import JSONText

extension TextOrJSON {
  /// Tells why there is nothing to do.
  func tellNothingToDo(_ words: String) throws {
    switch self {
    case .text: Output.error("\(words): nothing to do.")
    case .json:
      try Output.write(
        .json([
          "program": .null, "stopped": .string(words), "command": .null, "environments": [],
        ]))
    }
  }
}
