import Screen

/// An escape sequence in the forms of xterm, the Linux console, rxvt and VT100.
enum EscapeSequence {
  case incomplete
  case pasteBegin(count: Int)
  /// An event, nil for a sequence without a meaning here, and the number of its bytes.
  case event(Event?, count: Int)

  /// The sequence at the beginning of `bytes`, the first of which is an Escape.
  static func first(in bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return controlSequence(rest.dropFirst())
    case UInt8(ascii: "O"): return singleShift(rest.dropFirst())
    // In readline these keys delete a word.
    case 0x7F, 0x08: return .event(.key(.control("w")), count: 2)
    case ..<0x20: return .event(.key(.escape), count: 1)
    default:
      let length = Byte.length(ofCharacterFrom: second)
      guard rest.count >= length else { return .incomplete }
      let character = String(decoding: rest.prefix(length), as: UTF8.self).first
      return .event(character.map { .key(.alt($0)) }, count: 1 + length)
    }
  }

  /// The key of a control character.
  static func control(_ byte: UInt8) -> Key {
    byte == 0x7F || byte == 0x08
      ? .backspace : .control(Character(Character(Unicode.Scalar(byte | 0x40)).lowercased()))
  }

  /// Reads the bytes after `ESC O`.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    // Some terminals put the modifier keys here.
    let modifiers = bytes.prefix { (0x30...0x3B).contains($0) }
    guard let final = bytes.dropFirst(modifiers.count).first else { return .incomplete }
    let count = modifiers.count + 3
    if let key = key(letter: final) { return .event(.key(key), count: count) }
    switch final {
    case UInt8(ascii: "M"): return .event(.key(.enter), count: count)
    // The keypad sends * + , - . / and 0 to 9 in this form.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .event(.key(.character(Character(Unicode.Scalar(final - 0x40)))), count: count)
    default: return .event(.key(.alt("O")), count: 2)
    }
  }

  /// Reads the bytes after `ESC [`.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let body = bytes.prefix { (0x20...0x3F).contains($0) }
    guard let final = bytes.dropFirst(body.count).first else { return .incomplete }
    let count = body.count + 3
    let isFunctionKeyOfLinux = final == UInt8(ascii: "[") && body.isEmpty
    if isFunctionKeyOfLinux {
      guard let letter = bytes.dropFirst().first else { return .incomplete }
      let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
      return .event((1...5).contains(number) ? .key(.function(number)) : nil, count: 4)
    }
    guard (0x40...0x7E).contains(final) else { return .event(nil, count: count - 1) }
    if body.first == UInt8(ascii: "<") {
      return .event(mouse(numbers(in: body.dropFirst()), final: final), count: count)
    }
    let isReport = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    if isReport { return .event(nil, count: count) }
    let numbers = numbers(in: body)
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegin(count: count) }
    return .event(key(numbers, final: final).map(Event.key), count: count)
  }

  private static func numbers(in body: ArraySlice<UInt8>) -> [Int] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }

  private static func key(_ numbers: [Int], final: UInt8) -> Key? {
    let key =
      final == UInt8(ascii: "~") ? keyByNumber[numbers.first ?? 0] : key(letter: final)
    // Alt or Ctrl with an arrow moves by words, as in readline.
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    guard modifiers & 0b110 != 0 else { return key }
    return switch key {
    case .left: .alt("b")
    case .right: .alt("f")
    default: key
    }
  }

  private static func mouse(_ numbers: [Int], final: UInt8) -> Event? {
    guard numbers.count == 3, final == UInt8(ascii: "M") else { return nil }
    let point = Point(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
    let withoutModifiers = numbers[0] & ~0b11100
    return switch withoutModifiers {
    case 0: .mouse(.press, point)
    case 64: .mouse(.scrollUp, point)
    case 65: .mouse(.scrollDown, point)
    default: nil
    }
  }

  private static func key(letter: UInt8) -> Key? {
    switch letter {
    // rxvt sends lower case with Shift or Ctrl.
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  private static let keyByNumber: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
