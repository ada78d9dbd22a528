import Screen

extension Key {
  /// The key, or the function key that Alt and a digit are, which terminals send for Esc and a
  /// digit.
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
