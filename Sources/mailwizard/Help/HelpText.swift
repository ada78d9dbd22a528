import ArgumentParser
import Screen

/// The help of a command in lines of at most 80 columns, as far as words allow.
struct HelpText {
  private let path: CommandPath
  private let help: CommandHelp?
  private let parameters: [Parameter]

  private static let columns = 80
  /// The widest label that has its words on the same line.
  private static let widestLabel = 22

  init(_ path: CommandPath) {
    self.path = path
    help = (path.type as? any HelpedCommand.Type)?.help
    // Without a command the program takes the options of the session.
    let session = path.type.configuration.defaultSubcommand.map { Parameter.all(of: $0) } ?? []
    let own = Parameter.all(of: path.type)
    parameters = session.filter { parameter in !own.contains { $0.label == parameter.label } } + own
  }

  var text: String {
    let commands = path.subcommands.map { ($0._commandName, $0.configuration.abstract) }
    var sections = [
      wrap(path.type.configuration.abstract), wrap(help?.details ?? ""),
      section("Usage", usage.map { "  \($0)" }), section("Commands", table(commands)),
    ]
    sections += Parameter.sections(of: parameters).map { title, parameters in
      section(title, table(parameters.map { ($0.label, $0.words) }))
    }
    sections.append(section("Examples", help?.examples.flatMap(example) ?? []))
    let statuses = help?.exitStatus.map { ("\($0.status.rawValue)", $0.meaning) } ?? []
    sections.append(section("Exit status", table(statuses)))
    if !path.subcommands.isEmpty {
      sections.append(wrap("See \(path.line) COMMAND --help for the help of a command."))
    }
    return sections.filter { !$0.isEmpty }.map { $0.map { "\($0)\n" }.joined() }
      .joined(separator: "\n")
  }

  private var usage: [String] {
    let operands = parameters.filter(\.isOperand).map(\.operand)
    let own = ([path.line] + operands + ["[OPTIONS]"]).joined(separator: " ")
    let command = "\(path.line) COMMAND"
    if path.subcommands.isEmpty { return [own] }
    return path.type.configuration.defaultSubcommand == nil ? [command] : [own, command]
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(title):"] + lines
  }

  private func example(line: String, purpose: String) -> [String] {
    ["  # \(purpose)", "  \(line)"]
  }

  private func wrap(_ text: String) -> [String] {
    text.isEmpty ? [] : text.wrapped(to: Self.columns)
  }

  /// Labels with their words beside them, or below where a label is too wide.
  private func table(_ rows: [(label: String, words: String)]) -> [String] {
    let width = rows.map(\.label.count).filter { $0 <= Self.widestLabel }.max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    return rows.flatMap { label, words -> [String] in
      let lines = words.wrapped(to: Self.columns - width - 4).map { indent + $0 }
      guard label.count <= width, let first = lines.first else { return ["  \(label)"] + lines }
      return ["  \(label)\(first.dropFirst(label.count + 2))"] + lines.dropFirst()
    }
  }
}
