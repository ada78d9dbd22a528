import Foundation

/// Texts that mean something to a terminal, a pipeline, a shell or a format, if they get there raw.
package enum NastyText {
  package static let all = [
    "a\r\n::stop-commands::x\r\n", "::error::x", " \t::warning file=a::x", "%0A::error::x",
    "##vso[task.setvariable variable=x]y", "##[group]x", "##teamcity[x]", "#\u{301}#vso[x]",
    "\u{1B}]0;x\u{7}", "\u{1B}[2J\u{1B}[31mx", "\u{9B}31mx", "\u{9D}0;x\u{9C}", "\u{8}\u{8}x\u{7F}",
    "\u{202E}x\u{2066}y", "\u{2028}::error::x", "\u{85}::error::x\u{2029}::error::y",
    "\u{FEFF}::error::x", "\u{AD}x\u{200B}y\u{E0001}", ",\u{301}line=1:\u{301}::x%\u{301}0A",
    "\n\n```\n# x\n", "|\u{301}|`x`|*_<b>[a](b)&lt;\\", "'\u{301}; echo x; '$(id)`id`\"",
    "\"\u{301},\"x\": [\\\u{301}",
  ]

  /// The faults of a text for a person, a terminal or a log.
  package static func faults(inLinesOf text: String) -> [String] {
    var faults = text.unicodeScalars.filter { $0 != "\n" && !isInert($0) }.map {
      "U+\(String($0.value, radix: 16))"
    }
    for line in text.unicodeScalars.split(separator: "\n") {
      let start = line.drop { $0.properties.isWhitespace }
      if start.starts(with: "::".unicodeScalars) || String(line).contains(/##\w*\[/) {
        faults.append("a command: \(String(line))")
      }
    }
    return faults
  }

  /// The faults of a JSON document in a log.
  package static func faults(inJSON text: String) -> [String] {
    let isJSON = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
    return faults(inLinesOf: text) + (isJSON ? [] : ["not JSON"])
  }

  /// The faults of workflow commands of GitHub Actions.
  package static func faults(inCommands text: String) -> [String] {
    let command = /::(?:error|warning) (?:\w+=[^,:\r\n]*,?)+::.*/
    return text.unicodeScalars.filter { $0 != "\n" && !isInert($0) }.map { "\($0)" }
      + text.unicodeScalars.split(separator: "\n").map { String($0) }
      .filter { $0.wholeMatch(of: command) == nil || $0.contains(/##\w*\[/) }
  }

  /// The faults of a Markdown document.
  package static func faults(inMarkdown text: String) -> [String] {
    let lines = text.unicodeScalars.split(separator: "\n").map { Substring($0) }
    let isBalanced = lines.filter { $0.hasPrefix("```") }.count.isMultiple(of: 2)
    let tables = lines.filter { $0.unicodeScalars.first == "|" }.map { bars(in: $0) }
    return faults(inLinesOf: text) + (isBalanced ? [] : ["an open fence"])
      + (Set(tables).count <= 1 ? [] : ["a torn table"])
  }

  /// The number of bars in a table's row without a backslash before them.
  private static func bars(in row: Substring) -> Int {
    var last: Unicode.Scalar?
    return row.unicodeScalars.count { scalar in
      defer { last = last == "\\" && scalar == "\\" ? nil : scalar }
      return scalar == "|" && last != "\\"
    }
  }

  private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    default: true
    }
  }
}
