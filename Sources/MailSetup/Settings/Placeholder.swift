/// `$[env:NAME;default=value]`, as the interpolation plugin of Apache Felix reads it.
package struct Placeholder: Hashable, Sendable {
  package enum Source: String, Hashable, Sendable {
    case env
    case secret
    case prop
    case conf
  }

  package var source: Source
  package var name: String
  package var type: String?
  package var defaultValue: String?

  package init(source: Source, name: String, type: String? = nil, defaultValue: String? = nil) {
    self.source = source
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
  }

  /// The value that `smtp.host` must have: the host in front of the tunnel of advanced networking.
  package static let proxyHost = Placeholder(
    source: .env, name: "AEM_PROXY_HOST", defaultValue: "proxy.tunnel")

  var isProxyHost: Bool { source == .env && name == Placeholder.proxyHost.name }

  /// Whether a value of `smtp.host` leads to the tunnel: the variable, or the host that Adobe names
  /// as its default.
  static func leadsToProxy(_ text: String) -> Bool {
    Placeholder(text).map(\.isProxyHost) ?? (text == proxyHost.defaultValue)
  }

  /// The text of the configuration's value.
  package var text: String {
    var text = "$[\(source.rawValue):\(name)"
    if let type { text += ";type=\(type)" }
    if let defaultValue { text += ";default=\(Placeholder.escape(defaultValue))" }
    return text + "]"
  }

  /// In a default `;` cuts, `]` ends and `[` breaks, unless a backslash stands before it.
  private static func escape(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if isSpecial(scalar) { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "[" || scalar == "]"
  }

  /// Why a default cannot be written so that the interpolator reads it back.
  package enum DefaultFlaw: Hashable, Sendable {
    case placeholder
    case backslashBeforeSpecial
    case trailingBackslash
    case controlCharacter
  }

  package static func flaw(inDefault value: String) -> DefaultFlaw? {
    if isIndicated(in: value) { return .placeholder }
    let scalars = value.unicodeScalars
    if scalars.last == "\\" { return .trailingBackslash }
    let escaped = scalars.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
    if escaped.contains(where: { $0.first.map(isSpecial) == true }) {
      return .backslashBeforeSpecial
    }
    if value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return .controlCharacter
    }
    return nil
  }
}

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

extension Placeholder {
  /// Whether a text holds what every placeholder begins with.
  package static func isIndicated(in text: String) -> Bool {
    var last: UInt8?
    return text.utf8.contains { byte in
      defer { last = byte }
      return byte == UInt8(ascii: "[") && last == UInt8(ascii: "$")
    }
  }

  /// Whether every placeholder inside a text is one that AEM reads. It resolves those inside another
  /// one first.
  static func readsAll(of text: String) -> Bool {
    guard let contents = contents(of: text) else { return false }
    return contents.allSatisfy { Placeholder(flat: $0) != nil && readsAll(of: String($0)) }
  }

  /// Every placeholder inside a text that AEM reads and whose name no other placeholder makes.
  static func all(in text: String) -> [Placeholder] {
    (contents(of: text) ?? []).flatMap { content in
      let isNamed = !content.prefix { $0 != ";" }.contains("[")
      return [Placeholder(flat: content)].compactMap { isNamed ? $0 : nil }
        + all(in: String(content))
    }
  }

  /// Reads the text between a placeholder's brackets; what brackets enclose in it counts as one
  /// letter.
  private init?(flat content: Substring) {
    var flat = String.UnicodeScalarView()
    var depth = 0
    var isEscaped = false
    for scalar in content.unicodeScalars {
      if !isEscaped, scalar == "]" { depth -= 1 }
      if depth == 0 {
        flat.append(!isEscaped && scalar == "]" ? "x" : scalar)
      }
      if !isEscaped, scalar == "[" {
        if depth == 0 {
          flat.removeLast()
          if flat.last == "$" { flat.removeLast() }
        }
        depth += 1
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    self.init("$[\(String(flat))]")
  }

  /// The texts between the brackets of the outermost placeholders; nil where a bracket is not closed.
  private static func contents(of text: String) -> [Substring]? {
    var contents: [Substring] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "$[") {
      rest = rest[start.upperBound...]
      guard let end = closingBracket(in: rest) else { return nil }
      contents.append(rest[..<end])
      rest = rest[rest.unicodeScalars.index(after: end)...]
    }
    return contents
  }

  private static func closingBracket(in text: Substring) -> String.Index? {
    var depth = 0
    var isEscaped = false
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if !isEscaped, scalar == "]" {
        if depth == 0 { return index }
        depth -= 1
      }
      if !isEscaped, scalar == "[" { depth += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return nil
  }
}
