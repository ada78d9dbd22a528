extension Placeholder {
  /// Reads a value that is one whole placeholder; nil for any other text, also for one that the
  /// interpolator would leave as it is (`$[ENV:X]`, `$[env: X]`, an unknown directive).
  package init?(_ text: String) {
    guard text.hasPrefix("$["), text.utf8.last == UInt8(ascii: "]"), text.utf8.count > 3,
      let parts = Placeholder.parts(of: text.utf8.dropFirst(2).dropLast()),
      let colon = parts[0].utf8.firstIndex(of: UInt8(ascii: ":")),
      let source = Source(rawValue: String(parts[0][..<colon]))
    else { return nil }
    let name = String(parts[0][parts[0].utf8.index(after: colon)...])
    guard Placeholder.isName(name) else { return nil }
    self.init(source: source, name: name)
    for directive in parts.dropFirst() {
      guard let equals = directive.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let value = String(directive[directive.utf8.index(after: equals)...])
      switch directive[..<equals] {
      case "type": type = value
      case "default": defaultValue = value
      case "delimiter": break
      default: return nil
      }
    }
  }

  private static func isName(_ name: String) -> Bool {
    var last: UInt8?
    let hasTwoDots = name.utf8.contains { byte in
      defer { last = byte }
      return byte == UInt8(ascii: ".") && byte == last
    }
    return !name.isEmpty && !hasTwoDots && !name.unicodeScalars.contains(where: isSpace)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
  }

  /// The text between the brackets cut at each `;` that no backslash hides, escapes undone; nil
  /// where a bracket stands unescaped.
  private static func parts(of text: Substring.UTF8View) -> [String]? {
    var parts: [String] = []
    var part: [UInt8] = []
    part.reserveCapacity(text.count)
    var escaped = false
    for byte in text {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"):
        if escaped {
          part[part.count - 1] = byte
        } else if byte == UInt8(ascii: ";") {
          parts.append(String(decoding: part, as: UTF8.self))
          part.removeAll(keepingCapacity: true)
        } else {
          return nil
        }
        escaped = false
      default:
        part.append(byte)
        escaped = byte == UInt8(ascii: "\\") && !escaped
      }
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return escaped ? nil : parts
  }
}
