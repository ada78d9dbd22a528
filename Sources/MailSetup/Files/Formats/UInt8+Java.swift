import Bytes

extension UInt8 {
  /// What Java's `Character.isWhitespace` says of ASCII.
  var isJavaWhitespace: Bool { (0x09...0x0D).contains(self) || (0x1C...0x20).contains(self) }
}
