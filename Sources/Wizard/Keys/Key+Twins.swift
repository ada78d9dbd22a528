import Screen

extension Key {
  /// The function key for Alt and a digit, which terminals send for Esc and a digit; any other key
  /// itself.
  var functionTwin: Key {
    if case .alt(let digit) = self { Key.character(digit).function ?? self } else { self }
  }

  /// The function key whose digit this is.
  var function: Key? {
    guard case .character(let digit) = self, digit.isASCII, let number = digit.wholeNumberValue
    else { return nil }
    return .function(number == 0 ? 10 : number)
  }
}
