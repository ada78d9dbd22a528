import Bytes

extension UInt8 {
  /// Whether Java's `Character.isWhitespace` is true of the ASCII character.
  var isJavaWhitespace: Bool { (0x09...0x0D).contains(self) || (0x1C...0x20).contains(self) }
}
