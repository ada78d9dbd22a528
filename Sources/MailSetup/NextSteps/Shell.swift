/// Words of a shell's command line.
package enum Shell {
  /// A path as it is where the shell reads it so, else in quotes, in one printable line. A path that
  /// begins like an option is given as one in the working folder.
  package static func quote(_ path: String) -> String {
    let path = path.unicodeScalars.first == "-" ? "./\(path)" : path
    let scalars = path.unicodeScalars
    if !scalars.isEmpty, scalars.allSatisfy(isPlain) { return path }
    if scalars.contains(where: isInvisible) {
      // A shell drops the line ends at the end of what a command prints. Only a folder ends in one.
      let end = scalars.last == "\n" ? "/." : ""
      return "\"$(printf '\(scalars.map(inFormat).joined())\(end)')\""
    }
    return "'\(scalars.map(inQuotes).joined())'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func inQuotes(_ scalar: Unicode.Scalar) -> String {
    scalar == "'" ? "'\\''" : String(scalar)
  }

  /// The form of printf, which every shell has.
  private static func inFormat(_ scalar: Unicode.Scalar) -> String {
    if isPlain(scalar) { return String(scalar) }
    return String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }
}
