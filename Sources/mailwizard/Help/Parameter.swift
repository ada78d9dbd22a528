import ArgumentParser
import JSONText

/// An argument or an option of a command, as ArgumentParser describes it.
struct Parameter {
  /// The names of an option, the shortest first.
  let names: [String]
  let label: String
  let words: String
  let isOperand: Bool
  /// The argument as a usage line shows it.
  let operand: String
  private let section: String?

  /// The parameters of a command that its help shows.
  static func all(of command: any ParsableCommand.Type) -> [Parameter] {
    guard let dump = try? JSONText(Array(command._dumpHelp().utf8)) else { return [] }
    let tool = JSONValue(dump.root)
    return tool["command"]?["arguments"]?.elements.compactMap { Parameter($0) } ?? []
  }

  private init?(_ json: JSONValue) {
    guard json["shouldDisplay"] == .bool(true) else { return nil }
    let value = json["valueName"]?.text?.uppercased() ?? ""
    let names = json["names"]?.elements.compactMap { name -> String? in
      guard let text = name["name"]?.text else { return nil }
      return name["kind"]?.text == "long" ? "--\(text)" : "-\(text)"
    }
    self.names = (names ?? []).sorted { $0.count < $1.count }
    isOperand = json["kind"]?.text == "positional"
    let operand = json["kind"]?.text == "option" ? " \(value)" : ""
    label = isOperand ? value : self.names.joined(separator: ", ") + operand
    let repeated = json["isRepeating"] == .bool(true) ? "\(value)..." : value
    self.operand = json["isOptional"] == .bool(true) ? "[\(repeated)]" : repeated
    let standard = isOperand ? nil : json["defaultValue"]?.text
    words = (json["abstract"]?.text ?? "") + (standard.map { " (default: \($0))" } ?? "")
    section = json["sectionTitle"]?.text
  }

  /// The parameters under their titles: arguments, options, then the groups that have a title.
  static func sections(of all: [Parameter]) -> [(title: String, parameters: [Parameter])] {
    var titles: [String] = []
    for title in all.compactMap(\.section) where !titles.contains(title) { titles.append(title) }
    let plain = all.filter { $0.section == nil }
    return [
      ("Arguments", plain.filter(\.isOperand)), ("Options", plain.filter { !$0.isOperand }),
    ] + titles.map { title in (title, all.filter { $0.section == title }) }
  }
}

extension JSONValue {
  fileprivate subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == name }?.value
  }

  fileprivate var elements: [JSONValue] { if case .array(let all) = self { all } else { [] } }

  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
