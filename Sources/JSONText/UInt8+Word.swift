import Bytes

extension UInt8 {
  /// Whether it can stand in a word without quotes or in a number.
  var isWord: Bool { isLetter || isDigit || "_.+-".utf8.contains(self) }
}
