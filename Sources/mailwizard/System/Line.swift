import MailSetup
import Screen

/// A line for a terminal, a log or a file: whatever is put into it stays in this one line.
struct Line: ExpressibleByStringInterpolation {
  private var pieces: [(text: String, color: Color?)] = []

  enum Color: Int {
    case red = 31
    case yellow = 33
  }

  init(_ text: String) { pieces = [(text, nil)] }

  init(stringLiteral text: String) { self.init(text) }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [(text: String, color: Color?)] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { pieces.append((text, nil)) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append((value.description, nil))
    }

    mutating func appendInterpolation(_ text: String, _ color: Color?) {
      pieces.append((text, color))
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
    return zip(plain, pieces).map { text, piece in
      piece.color.map { "\u{1B}[\($0.rawValue)m\(text)\u{1B}[0m" } ?? text
    }.joined()
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
