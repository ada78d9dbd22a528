import Bytes

extension UInt8 {
  /// Whether the byte can be part of a number or of a word without quotes.
  var isWord: Bool {
    isAlphanumeric || self == .dot || self == .minus || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "+")
  }
}
