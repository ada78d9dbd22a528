extension String {
  /// The text with another in place of an ASCII character.
  package func replacing(_ character: UInt8, with replacement: String) -> String {
    guard utf8.contains(character) else { return self }
    return replacing(String(Unicode.Scalar(character)), with: replacement)
  }
}
