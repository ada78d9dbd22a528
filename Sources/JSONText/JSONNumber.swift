import Bytes

/// The grammar of JSON's numbers.
package enum JSONNumber {
  /// The value of a number without a fraction, such as 12, 12.0 and 1.2e1; nil for any other text
  /// and where the value does not fit into an Int.
  package static func whole(_ text: String) -> Int? {
    if let value = Int(text), String(value) == text { return value }
    guard isValid(text.utf8) else { return nil }
    let parts = text.utf8.split(maxSplits: 1) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts[0].split(separator: .dot, omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? Array(mantissa[1]) : []
    let digits = Array(mantissa[0].drop { $0 == .minus }) + fraction
    guard let last = digits.lastIndex(where: { $0 != UInt8(ascii: "0") }) else { return 0 }
    guard let exponent = parts.count > 1 ? Int(String(Substring(parts[1]))) : 0 else { return nil }

    // The digits without the zeros around them, and the number of zeros to put behind them.
    let counting = digits[...last].drop { $0 == UInt8(ascii: "0") }
    let (zeros, isHuge) = exponent.addingReportingOverflow(
      digits.count - fraction.count - last - 1)
    guard !isHuge, zeros >= 0, counting.count < 20, zeros < 20 else { return nil }
    let sign = mantissa[0].first == .minus ? "-" : ""
    return Int(
      sign + String(decoding: counting, as: UTF8.self) + String(repeating: "0", count: zeros))
  }

  static func isValid(_ text: some Collection<UInt8>) -> Bool {
    var rest = text[...]
    if rest.first == .minus { rest.removeFirst() }
    if rest.first == UInt8(ascii: "0") {
      rest.removeFirst()
    } else if !passDigits(&rest) {
      return false
    }
    if rest.first == .dot {
      rest.removeFirst()
      guard passDigits(&rest) else { return false }
    }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == .minus { rest.removeFirst() }
      guard passDigits(&rest) else { return false }
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

  /// Passes over digits; false where there is none.
  private static func passDigits<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    let start = rest.startIndex
    rest = rest.drop { $0.isDigit }
    return rest.startIndex > start
  }
}
