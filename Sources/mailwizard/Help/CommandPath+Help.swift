import ArgumentParser

extension CommandPath {
  /// The command whose help a command line asks for; nil where it asks for none. A command that only
  /// has subcommands shows them.
  static func helped(by arguments: [String]) throws(UsageError) -> CommandPath? {
    let isAsked = arguments.prefix { $0 != "--" }.contains { ["-h", "--help"].contains($0) }
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    let path = CommandPath(words)
    if isAsked || arguments.first == "help" {
      if let error = UsageError(mistyped: words) { throw error }
      return path
    }
    let isParent = !path.subcommands.isEmpty && path.type.configuration.defaultSubcommand == nil
    return isParent && path.next == nil ? path : nil
  }
}
