/// The grammar of JSON's numbers.
enum JSONNumber {
  static func isValid(_ text: some Collection<UInt8>) -> Bool {
    var rest = text.drop { $0 == .minus }
    guard text.count - rest.count < 2, !isPadded(text), digits(&rest) > 0 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == .minus { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  static func isWhole(_ text: String) -> Bool {
    isValid(text.utf8) && text.utf8.allSatisfy { $0.isDigit || $0 == .minus }
  }

  /// Whether there are zeros before the first digit that counts.
  static func isPadded(_ text: some Collection<UInt8>) -> Bool {
    let whole = text.drop { $0 == .minus }.prefix { $0.isDigit }
    return whole.count > 1 && whole.first == UInt8(ascii: "0")
  }

  private static func digits<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int
  where Bytes.SubSequence == Bytes {
    let run = rest.prefix { $0.isDigit }.count
    rest = rest.dropFirst(run)
    return run
  }
}
