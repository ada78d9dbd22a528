import JSONText
import TestKit

/// Writes random values in a random style: indents, line ends, blanks and comments as people leave
/// them.
struct RandomDocument {
  var random: Random
  let newline: String
  let indent: String
  let colon: String
  let gap: String
  let hasComments: Bool
  let isOneLine: Bool
  let isCommaFirst: Bool

  init(seed: UInt64) {
    var random = Random(seed: seed)
    newline = random.pick(["\n", "\n", "\r\n", "\r"])
    indent = random.pick(["  ", "    ", "\t", "", " "])
    colon = random.pick([": ", ":", " : ", "   :   ", ":\t"])
    gap = random.pick([" ", "", "  "])
    hasComments = random.oneIn(2)
    isOneLine = random.oneIn(4)
    isCommaFirst = random.oneIn(6)
    self.random = random
  }

  mutating func value(depth: Int = 0) -> JSONValue {
    switch random.int(0..<(depth < 3 ? 8 : 5)) {
    case 0: return .null
    case 1: return .bool(random.oneIn(2))
    case 2: return .number(random.pick(["0", "-1", "587", "30465", "1.5", "-0.25e+10", "9E9"]))
    case 3, 4: return .string(text())
    case 5: return .array((0..<random.int(0..<4)).map { _ in value(depth: depth + 1) })
    default: return object(depth: depth)
    }
  }

  mutating func object(depth: Int = 0) -> JSONValue {
    let keys = (0..<random.int(0..<5)).map { "\(key())\($0)" }
    return .object(keys.map { .init(key: $0, value: value(depth: depth + 1)) })
  }

  mutating func key() -> String {
    random.pick([
      "smtp.host", "Smtp.Port", "from address", "x//y", "", "größe", "a\"b", "{", "日本",
    ])
  }

  mutating func text() -> String {
    random.pick([
      "", "a", "$[env:AEM_PROXY_HOST;default=proxy.tunnel]", "http://example.com/*", "*/", "a\\",
      "\"", "tab\tand\nline", "Zoë 📚", "true", "30465", "e\u{301}", "\u{1}", ",", "}", "// no",
    ])
  }

  /// The value as a text, with a random final newline and comments around it.
  mutating func write(_ value: JSONValue) -> String {
    let start = hasComments && random.oneIn(2) ? "// head\n/* of\(newline)file */" + newline : ""
    let end = random.pick(["", newline, newline + newline])
    return start + write(value, level: 0) + (hasComments && random.oneIn(3) ? " // end" : "") + end
  }

  private mutating func write(_ value: JSONValue, level: Int) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let text): text
    case .string(let text): quoted(text)
    case .array(let elements):
      bracket("[", elements.map { write($0, level: level + 1) }, "]", level: level)
    case .object(let members):
      bracket(
        "{",
        members.map {
          quoted($0.key) + comment() + colon + comment() + write($0.value, level: level + 1)
        }, "}", level: level)
    }
  }

  private mutating func bracket(
    _ open: String, _ entries: [String], _ close: String, level: Int
  ) -> String {
    let breaksLines = !isOneLine && !random.oneIn(5)
    let line = newline + String(repeating: indent, count: level + 1)
    let last = newline + String(repeating: indent, count: level)
    guard !entries.isEmpty else {
      return open + random.pick(["", "", " ", last, comment()]) + close
    }
    var text = open + (breaksLines ? lineComment() + line : gap)
    for (index, entry) in entries.enumerated() {
      let isMixed = random.oneIn(12)
      if index > 0 {
        text += isCommaFirst && breaksLines ? "" : comment() + ","
        text += breaksLines != isMixed ? lineComment() + line : gap
        text += isCommaFirst && breaksLines ? ", " : ""
      }
      text += comment() + entry
    }
    text += breaksLines && !random.oneIn(8) ? lineComment() + last : comment() + gap
    return text + close
  }

  private func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\u{0}"..<" ":
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }

  private mutating func comment() -> String {
    guard hasComments, random.oneIn(6) else { return "" }
    return random.pick([" /* c */", "/* \"x\": 1, */ ", "/**/", " /* two\(newline)lines */ "])
  }

  private mutating func lineComment() -> String {
    guard hasComments, random.oneIn(4) else { return "" }
    return random.pick([" // c  ", "// \"x\": 1, {", " /* c */ // d"]) + "\n"
      + (random.oneIn(2) ? "  // alone\n" : "")
  }
}
