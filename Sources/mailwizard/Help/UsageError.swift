import ArgumentParser

/// The reason why a command line is not understood, with the command whose help lists what is
/// allowed.
struct UsageError: WordedError {
  private let reason: String
  private let help: CommandPath

  var words: String {
    let end = reason.hasSuffix(".") || reason.hasSuffix("?") ? "" : "."
    return "\(reason)\(end) See \(help.line) --help."
  }

  var status: ExitStatus { .usage }

  /// The word in the place of a command that is not one; nil where it can be something else.
  init?(mistyped arguments: some Collection<String>) {
    let path = CommandPath(arguments)
    guard let word = path.next, !word.hasPrefix("-"), !path.subcommands.isEmpty else { return nil }
    let near = path.subcommand(near: word)
    if path.type.configuration.defaultSubcommand != nil {
      guard near != nil, !word.contains("/"), !Input.exists(word) else { return nil }
      self.init(reason: "\(word) is not a command or a folder\(Self.question(near))", help: path)
    } else {
      self.init(
        reason: "\(word) is not a command of \(path.line)\(Self.question(near))", help: path)
    }
  }

  /// An error of ArgumentParser. An option that another command has leads to the help of that.
  init(_ error: any Error, _ arguments: some Collection<String>) {
    let message = Self.inOurWords(MailWizard.message(for: error).replacing("\n", with: " "))
    let path = CommandPath(arguments)
    let option = message.wholeMatch(of: /unknown option (\S+)/).map { String($0.1) }
    // A mistyped option is also the reason why another one is missed.
    let unknown = option ?? path.unknownOption(in: arguments)
    if let unknown, let owner = CommandPath().all.first(where: { $0.hasOption(unknown) }) {
      self.init(reason: "\(unknown) is an option of \(owner.line)", help: owner)
    } else if let unknown {
      let near = path.options.nearest(to: unknown)
      self.init(reason: "unknown option \(unknown)\(Self.question(near))", help: path)
    } else {
      self.init(reason: message, help: path)
    }
  }

  private init(reason: String, help: CommandPath) {
    self.reason = reason
    self.help = help
  }

  /// A message of ArgumentParser as the other messages are worded: it goes on behind the name of the
  /// program, so that an ordinary word at its start has no capital.
  private static func inOurWords(_ message: String) -> String {
    message
      .replacing(/^[A-Z](?=[a-z])/) { $0.0.lowercased() }
      .replacing(/the value '(.*)' is invalid for '(--[a-z-]+) .*?'(\. Please provide one of )?/) {
        $0.3 == nil ? "\($0.2) does not accept \($0.1)" : "\($0.2) is \($0.1). Allowed: "
      }
      .replacing(/Allowed: '(.*)'/) {
        "Allowed: \($0.1.replacing(/', '|' (or|and) '/, with: ", "))"
      }
      .replacing(/missing value for '(--[a-z-]+) <(.+)>'/) { "\($0.1) needs \($0.2.uppercased())" }
      .replacing(/missing expected argument '<([a-z-]+)>'/) { "\($0.1.uppercased()) is missing" }
      .replacing(/the option '(--[a-z-]+)' does not take any value.*/) { "\($0.1) takes no value" }
      .replacing(/('--[a-z-]+ )<([a-z-]+)>/) { "\($0.1)\($0.2.uppercased())" }
      .replacing(/(unknown option|unexpected argument) '(.+?)'.*/) { "\($0.1) \($0.2)" }
      .replacing(/^(\S+ is (.*))\. Allowed: (.*?)\.?$/) { match in
        let near = match.3.split(separator: ", ").map(String.init).nearest(to: String(match.2))
        return near.map { "\(match.1)\(question($0))" } ?? String(match.0)
      }
  }

  private static func question(_ near: String?) -> String {
    near.map { ". Did you mean \($0)?" } ?? ""
  }
}

extension CommandPath {
  fileprivate func hasOption(_ name: String) -> Bool {
    words.count > 1 && options.contains(name)
  }

  /// The options of the command and of its default subcommand.
  fileprivate var options: [String] {
    ["--help", "--version"].prefix(words.count > 1 ? 1 : 2)
      + [type, type.configuration.defaultSubcommand].compactMap(\.self)
      .flatMap { Parameter.all(of: $0).flatMap(\.names) }
  }

  /// The first word that looks like an option and that the command does not have.
  fileprivate func unknownOption(in arguments: some Collection<String>) -> String? {
    let names = Set(options)
    return arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }.first { !names.contains($0) }
  }
}
