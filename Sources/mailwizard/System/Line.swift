import MailSetup
import Screen

/// A line for a terminal, a log or a file: whatever is put into it stays in this one line.
struct Line: ExpressibleByStringInterpolation {
  private var pieces: [Piece] = []

  enum Color: Int {
    case red = 31
    case yellow = 33
  }

  fileprivate struct Piece {
    let text: String
    var color: Color?
    /// The absolute path of the file that the text links to.
    var file: String?
  }

  init(_ text: String) { pieces = [Piece(text: text)] }

  init(stringLiteral text: String) { self.init(text) }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { pieces.append(Piece(text: text)) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(Piece(text: value.description))
    }

    mutating func appendInterpolation(_ text: String, _ color: Color?) {
      pieces.append(Piece(text: text, color: color))
    }

    mutating func appendInterpolation(_ text: String, linkTo file: String?) {
      pieces.append(Piece(text: text, file: file))
    }
  }

  /// The lines of a text of the program's own.
  static func all(of text: String) -> [Line] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { Line(String($0)) }
  }

  /// The line without its end, masked and without what a terminal or a pipeline would obey.
  func text(_ secrets: Secrets) -> String {
    let plain = pieces.map { secrets.masked($0.text).printable }
    let whole = plain.joined()
    let inert = whole.inert
    // A color is only worth it where nothing had to be changed.
    guard inert == whole else { return inert }
    return zip(plain, pieces).map { $1.decorated($0, secrets) }.joined()
  }
}

extension Line.Piece {
  /// The text with its color and its link. A name that had to be changed is no link, since the path
  /// would show what was masked.
  fileprivate func decorated(_ plain: String, _ secrets: Secrets) -> String {
    if let color { return "\u{1B}[\(color.rawValue)m\(plain)\u{1B}[0m" }
    guard let file, plain == text, secrets.masked(file) == file else { return plain }
    return "\u{1B}]8;;\(file.fileURI)\u{1B}\\\(plain)\u{1B}]8;;\u{1B}\\"
  }
}

extension String {
  /// The line without what GitHub, Azure or TeamCity take as a command in a log: `::` at its start,
  /// or `##vso[`, `##[` and the like anywhere.
  var inert: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }) else {
      return self
    }
    var scalars = Array(unicodeScalars)
    if let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      scalars[start...].starts(with: "::".unicodeScalars)
    {
      scalars[start] = "?"
    }
    for index in scalars.bracketsOfCommands { scalars[index] = "?" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension [Unicode.Scalar] {
  /// The places of the second `#` of each `##name[`.
  var bracketsOfCommands: [Int] {
    indices.dropFirst().filter { index in
      guard self[index] == "#", self[index - 1] == "#" else { return false }
      return self[(index + 1)...].first { !$0.properties.isAlphabetic } == "["
    }
  }
}
