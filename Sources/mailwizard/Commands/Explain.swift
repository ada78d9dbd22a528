import ArgumentParser
import Bytes
import Explaining
import MailSetup
import Workspace

/// `mailwizard explain`: the meaning of an error of AEM, a mail server, an identity provider or a
/// tool, or of a rule.
struct Explain: HelpedCommand {
  static let help = CommandHelp(
    "Explain an error of AEM, a mail server, an identity provider, or Cloud Manager.",
    details: """
      TEXT is the error itself, the name of a file such as a log, or the name of an explanation or a \
      rule. Without TEXT, standard input is read. Inside a project, its files are considered too.
      """,
    examples: [
      "mailwizard explain '535 5.7.139 Authentication unsuccessful'":
        "Explain the reply of a mail server.",
      "mailwizard explain error.log": "Explain the mail errors in a log.",
      "mailwizard explain host-not-proxy": "Explain a rule of mailwizard check.",
    ],
    exitStatus: [
      .done: "Explained.", .findings: "No explanation was found.",
    ])

  @Argument(
    help: ArgumentHelp("Error, file name, or name of a rule or explanation.", valueName: "text"),
    completion: .file())
  var text: [String] = []

  @Option(
    help: ArgumentHelp("AEM project to consider.", valueName: "dir"), completion: .directory)
  var project: String?

  @Option(help: .format(TextOrJSON.self))
  var format = TextOrJSON.text

  func run() throws {
    if let named = ExplainReport(named: text.joined(separator: " ").lowercased()) {
      return try Output.write(named.output(in: format))
    }
    let (findings, evidence) = try factsOfProject()
    var explainer = Explainer(evidence: evidence)
    for path in paths { try Input.read(path) { explainer.read($0) } }
    if paths.isEmpty { explainer.read(text.joined(separator: " ").utf8) }
    let (explained, recognised) = explainer.finish()
    let report = ExplainReport(explained: explained, findings: findings)
    if !explained.isEmpty || format == .json { try Output.write(report.output(in: format)) }
    if !explained.isEmpty { return }
    throw Failure.unknownText(recognised.map { "line \($0.line): \($0.words)" })
  }

  /// The command line with the texts that begin with a dash behind the end of the options.
  static func separatingTexts(_ arguments: [String]) -> [String] {
    guard arguments.first == "explain", !arguments.contains("--") else {
      return arguments
    }
    let texts = arguments.filter(isText)
    return texts.isEmpty ? arguments : arguments.filter { !isText($0) } + ["--"] + texts
  }

  private static func isText(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), argument.count > 2, !argument.hasPrefix("--project="),
      !argument.hasPrefix("--format=")
    else { return false }
    return argument.contains(where: \.isWhitespace) || argument.hasPrefix("---")
      || argument.dropFirst().first.map { $0 != "-" && !$0.isLetter } ?? false
  }

  /// The files to read: standard input where there is no text, and the files that the text names.
  private var paths: [String] {
    if text.isEmpty { return ["-"] }
    return text.allSatisfy(Self.namesFile) ? text : []
  }

  /// Whether a text is the name of a file, or resembles one so much that the file must be missing.
  private static func namesFile(_ text: String) -> Bool {
    if text == "-" { return true }
    guard !text.contains(where: \.isNewline), text.utf8.count < 4096 else { return false }
    if Input.exists(text) { return true }
    return !text.contains(" ") && [".log", ".txt", ".json", ".eml"].contains(where: text.hasSuffix)
  }

  /// The findings in the project, and what its files say; nothing if there is no project around.
  private func factsOfProject() throws -> ([Finding], Evidence) {
    let detected =
      if let project { try Project.detected(from: project) } else {
        (try? Detection.masking(from: ".", isInside: true))?.project
      }
    guard let detected else { return ([], Evidence()) }
    let findings = ProjectCheck(detected).findings
    return (findings, Evidence(detected, breaking: Set(findings.map(\.rule))))
  }
}

extension Evidence {
  /// The facts of a project's files. The transport and the login count only if all files agree on
  /// them.
  fileprivate init(_ project: Project, breaking rules: Set<String>) {
    let bodies = project.moduleFiles.compactMap(\.forwardsBody)
    let mail = project.homes.flatMap(\.mailFiles).compactMap { MailFile($0).properties }
    let transports = Set(mail.map(\.transport.rawValue))
    let logins = Set(mail.map(\.login.rawValue))
    self.init(
      brokenRules: rules,
      forwardedPorts: bodies.isEmpty
        ? nil : Set(bodies.flatMap(\.portForwards).compactMap(\.portOrig)),
      transport: transports.count == 1 ? transports.first.flatMap { .init(rawValue: $0) } : nil,
      login: logins.count == 1 ? logins.first.flatMap { .init(rawValue: $0) } : nil)
  }
}
