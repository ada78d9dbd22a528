import Bytes

/// The parts of a value that are not placeholders.
enum SecretLiterals {
  /// The secrets in a value. For a secret key these are the whole value unless it is one
  /// placeholder, the text beside placeholders, and their defaults. For any other key they are the
  /// defaults of placeholders of secrets.
  static func all(in text: String, isSecret: Bool) -> [String] {
    guard Placeholder.isIndicated(in: text) else { return isSecret ? [text] : [] }
    guard isSecret || text.containsBytes(of: "secret:") else { return [] }
    var literals: [String] = []
    for part in parts(of: text) {
      let words = part.unicodeScalars
      if let value = part.withoutPrefix("default=") {
        // A default that is a common word is masked together with the `default=` before it.
        literals += [value, value.withoutBackslashes, part]
      } else if isSecret, !words.isEmpty, !part.isPlaceholderWord {
        literals += [part, part.withoutBackslashes]
      }
    }
    let isWhole = Placeholder(text).map { $0.defaultValue == nil } ?? false
    return literals + (isSecret && !isWhole ? [text] : [])
  }

  /// Whether a literal has a part of its placeholder around it.
  static func isWithPlaceholder(_ literal: String) -> Bool {
    literal.withoutPrefix("default=") != nil || Placeholder.isIndicated(in: literal)
  }

  /// The text cut at the delimiters of placeholders, unless a backslash is before them.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var depth = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let opens = scalar == "[" && (depth > 0 || part.last == "$")
      if !isEscaped, opens || depth > 0 && (scalar == "]" || scalar == ";") {
        if opens, part.last == "$" { part.removeLast() }
        parts.append(String(part))
        part = String.UnicodeScalarView()
        depth += opens ? 1 : scalar == "]" ? -1 : 0
      } else {
        part.append(scalar)
      }
      isEscaped = depth > 0 && scalar == "\\" && !isEscaped
    }
    return parts + [String(part)]
  }
}

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String? {
    let scalars = unicodeScalars
    guard scalars.starts(with: prefix.unicodeScalars) else { return nil }
    return String(scalars.dropFirst(prefix.unicodeScalars.count))
  }

  /// Whether the part names a placeholder's source or one of its directives.
  fileprivate var isPlaceholderWord: Bool {
    ["env:", "secret:", "prop:", "conf:", "type=", "delimiter="].contains {
      unicodeScalars.starts(with: $0.unicodeScalars)
    }
  }

  /// The text without the backslashes before the delimiters of a placeholder.
  fileprivate var withoutBackslashes: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if text.last == "\\", scalar == "[" || scalar == "]" || scalar == ";" { text.removeLast() }
      text.append(scalar)
    }
    return String(text)
  }
}
