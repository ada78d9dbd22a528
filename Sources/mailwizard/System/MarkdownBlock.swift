import MailSetup
import Screen

/// A part of a document in GitHub's Markdown.
enum MarkdownBlock {
  case heading(Int, String)
  case paragraph(String)
  case list([String], isNumbered: Bool)
  /// Addresses of the program's own.
  case links([String])
  /// The heads and the rows.
  case table([[String]])
  /// Lines of a language, as they are.
  case code(String, [String])

  /// The block with its line ends.
  func text(_ secrets: Secrets) -> String {
    switch self {
    case .heading(let level, let text):
      "\(String(repeating: "#", count: level)) \(Self.escape(text, secrets))\n"
    case .paragraph(let text): "\(Self.escape(text, secrets))\n"
    case .list(let items, let isNumbered):
      items.enumerated().map { index, item in
        "\(isNumbered ? "\(index + 1)." : "-") \(Self.escape(item, secrets))\n"
      }.joined()
    case .links(let addresses): addresses.map { "- <\($0)>\n" }.joined()
    case .table(let rows):
      rows.enumerated().map { index, row in
        let line = { (cells: [String]) in "| \(cells.joined(separator: " | ")) |\n" }
        return line(row.map { Self.escape($0, secrets) })
          + (index == 0 ? line(row.map { _ in "---" }) : "")
      }.joined()
    case .code(let language, let lines):
      Self.fenced(lines.map { secrets.masked($0).printable.inert }, language)
    }
  }

  /// The code between fences that are longer than any in it.
  private static func fenced(_ lines: [String], _ language: String) -> String {
    let longest = lines.flatMap { $0.utf8.split { $0 != UInt8(ascii: "`") } }.map(\.count).max()
    let fence = String(repeating: "`", count: max(3, (longest ?? 0) + 1))
    return "\(fence)\(language)\n\(lines.map { "\($0)\n" }.joined())\(fence)\n"
  }

  /// Text in one line that reads as it is: backslashes before what would be markup.
  private static func escape(_ text: String, _ secrets: Secrets) -> String {
    let scalars = Array(secrets.masked(text).printable.inert.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isMarkup(scalar, at: index, in: scalars) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "@": return scalar != "@" || index == 0
    case "_":
      // Between letters it is itself.
      let isInside = index > 0 && index + 1 < scalars.count
      return !isInside || ![scalars[index - 1], scalars[index + 1]].allSatisfy(\.isWord)
    case "#", "+", "-", "=": return index == 0
    default: return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || self == "_"
  }
}
