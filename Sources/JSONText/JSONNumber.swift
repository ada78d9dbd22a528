/// The grammar of JSON's numbers.
enum JSONNumber {
  static func isValid(_ text: some Collection<UInt8>) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = digits(&rest)
    guard whole == 1 || whole > 1 && !startsWithZero(text) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  static func isWhole(_ text: String) -> Bool {
    isValid(text.utf8) && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  static func startsWithZero(_ text: some Collection<UInt8>) -> Bool {
    text.first { $0 != UInt8(ascii: "-") } == UInt8(ascii: "0")
  }

  private static func digits<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int
  where Bytes.SubSequence == Bytes {
    let run = rest.prefix { $0.isDigit }.count
    rest.removeFirst(run)
    return run
  }
}
