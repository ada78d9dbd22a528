/// An option of curl with its value, as a line of its configuration file.
package struct CurlOption: Hashable, Sendable {
  /// The long name without dashes.
  private let name: String
  private let value: String?

  package init(_ name: String, _ value: String? = nil) {
    self.name = name
    self.value = value
  }

  /// The line, in which curl reads the value byte for byte as it is here. Source:
  /// https://curl.se/docs/manpage.html#-K
  var line: String {
    guard let value else { return name }
    var line = "\(name) = \""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\"": line += "\\\""
      case "\t": line += "\\t"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\u{B}": line += "\\v"
      // A NUL would end the line.
      case "\0": line += "\u{FFFD}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\""
  }
}
