import Bytes

/// The type that a legacy format gives a text.
enum ValueType: Hashable {
  case string
  case character
  case boolean
  case byte
  case short
  case integer
  case long
  /// A 32-bit floating-point number, written with a point or as the integer with its bits.
  case floatBits
  /// A 64-bit floating-point number, written likewise.
  case doubleBits
  case double

  /// The value of a text, as Java reads it; nil if the text is not of the type. A template is a
  /// string in any type: the build puts the value in.
  func value(of text: String) -> MailConfiguration.Value? {
    if MailConfiguration.Value.string(text).isTemplate { return .string(text) }
    return switch self {
    case .string: .string(text)
    case .character: .string(String(text.prefix(1)))
    case .boolean: .bool(text.lowercased() == "true")
    case .byte: Int8(text).map { .number(String($0)) }
    case .short: Int16(text).map { .number(String($0)) }
    case .integer: Int32(text).map { .number(String($0)) }
    case .long: Int64(text).map { .number(String($0)) }
    case .floatBits where text.contains("."): Float(text).map { .number(String(describing: $0)) }
    case .doubleBits where text.contains("."): Double(text).map { .number(String(describing: $0)) }
    case .floatBits:
      Int32(text).map { .number(String(describing: Float(bitPattern: UInt32(bitPattern: $0)))) }
    case .doubleBits:
      Int64(text).map { .number(String(describing: Double(bitPattern: UInt64(bitPattern: $0)))) }
    case .double: Double(text).map { .number(String(describing: $0)) }
    }
  }
}

extension ValueType {
  /// The name of Java's class.
  var name: String {
    switch self {
    case .string: "String"
    case .character: "Character"
    case .boolean: "Boolean"
    case .byte: "Byte"
    case .short: "Short"
    case .integer: "Integer"
    case .long: "Long"
    case .floatBits: "Float"
    case .doubleBits, .double: "Double"
    }
  }

  /// The name that a `.cfg.json` needs behind a key; nil for a type that JSON's own stands for.
  var cfgName: String? {
    switch self {
    case .string, .boolean, .long, .doubleBits, .double: nil
    default: name
    }
  }

  /// The type that a letter before a value of a `.config` stands for.
  init?(felixCode code: UInt8) {
    switch Unicode.Scalar(code) {
    case "T": self = .string
    case "C", "c": self = .character
    case "B", "b": self = .boolean
    case "X", "x": self = .byte
    case "S", "s": self = .short
    case "I", "i": self = .integer
    case "L", "l": self = .long
    case "F", "f": self = .floatBits
    case "D", "d": self = .doubleBits
    default: return nil
    }
  }

  /// The type that a name in braces stands for in the XML of a repository.
  init?(jcrName name: String) {
    switch name {
    case "Boolean": self = .boolean
    case "Long": self = .long
    case "Double": self = .double
    case "String", "Date", "Decimal", "Name", "Path", "URI", "Reference", "WeakReference", "Binary",
      "BinaryRef", "undefined":
      self = .string
    default: return nil
    }
  }
}
