import CTerminal

/// The words of the command line, also where there is no /proc.
package enum ProgramArguments {
  /// Without the program's name.
  package static var all: [String] {
    let count = arguments_count()
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<count).map { unsafe String(cString: arguments_word($0)) }
  }
}
