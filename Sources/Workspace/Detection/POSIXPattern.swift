import Platform

/// A regular expression from a filter.xml, which must match a whole path, as in FileVault.
///
/// FileVault uses Java's syntax and this uses POSIX's, so an expression is accepted only if both
/// read it alike. It must also be cheap, since it may come from a stranger's repository: repeated
/// groups, counts, back references and many branches can cost the library seconds and gigabytes.
@safe final class POSIXPattern {
  private static let longestExpression = 1000
  private static let longestPath = 1000
  private static let mostBranches = 32

  private var compiled: regex_t

  /// Nil for an expression that is not accepted.
  init?(_ expression: String) {
    guard expression.utf8.count <= Self.longestExpression, Self.accepts(expression) else {
      return nil
    }
    var compiled = unsafe regex_t()
    let flags = REG_EXTENDED | REG_NOSUB
    guard unsafe regcomp(&compiled, "^(\(expression))$", flags) == 0 else { return nil }
    unsafe self.compiled = compiled
  }

  deinit {
    unsafe regfree(&compiled)
  }

  /// Nil for a path that is too long.
  func matches(_ path: String) -> Bool? {
    guard path.utf8.count <= Self.longestPath else { return nil }
    return unsafe regexec(&compiled, path, 0, nil, 0) == 0
  }

  private enum Part {
    case start, character, group, quantifier
  }

  private static func accepts(_ expression: String) -> Bool {
    var rest = expression.utf8[...]
    var last = Part.start
    var depth = 0
    var branches = 0
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst(), escapable.contains(escaped) else { return false }
        last = .character
      case UInt8(ascii: "["):
        if rest.first == UInt8(ascii: "^") { rest.removeFirst() }
        let members = rest.prefix { $0 != UInt8(ascii: "]") }
        rest = rest[members.endIndex...]
        guard rest.popFirst() != nil, !members.isEmpty,
          !members.contains(where: { $0 >= 0x80 || classSyntax.contains($0) })
        else { return false }
        last = .character
      case UInt8(ascii: "("):
        depth += 1
        last = .start
      case UInt8(ascii: ")"):
        depth -= 1
        last = .group
      case UInt8(ascii: "|"):
        branches += 1
        last = .start
      case UInt8(ascii: "?") where last == .group:
        branches += 1
        last = .quantifier
      case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard last == .character else { return false }
        last = .quantifier
      case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        return false
      // The library may take each byte of a character for one, so a quantifier would be wrong here.
      case 0x80...: last = .start
      default: last = .character
      }
      guard depth >= 0, branches <= mostBranches else { return false }
    }
    return depth == 0
  }

  /// Characters that a backslash makes literal in both; letters and digits would get a meaning.
  private static let escapable = Set(#"\.[]{}()*+?^$|/-_~#&!@:;,=% "#.utf8)
  /// Characters that Java reads differently inside a bracket expression.
  private static let classSyntax = Set(#"[\&^"#.utf8)
}
