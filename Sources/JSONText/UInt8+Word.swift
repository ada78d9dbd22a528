import Bytes

extension UInt8 {
  /// Whether the byte can be part of a number or of a word without quotes.
  var isWord: Bool { isAlphanumeric || "_.+-".utf8.contains(self) }
}
