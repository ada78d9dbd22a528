import JSONText
import MailSetup
import Screen
import Synchronization

/// Text that may leave the program. Each way to make one escapes for one target, and masks secrets.
struct Outgoing {
  let text: String

  private init(_ text: String) { self.text = text }

  private static let secretsSeen = Mutex(Secrets())

  /// Masks the secrets of these from now on too.
  static func mask(_ secrets: Secrets) { secretsSeen.withLock { $0.formUnion(secrets) } }

  private static var secrets: Secrets { secretsSeen.withLock(\.self) }

  /// The lines of a paragraph for a person. Secrets are masked first, as wrapping would cut them.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    secrets.masked(text).printable.wrapped(to: columns)
  }

  /// Lines for a person.
  static func lines(_ lines: [Line]) -> Outgoing {
    let secrets = secrets
    return Outgoing(lines.map { $0.text(secrets) + "\n" }.joined())
  }

  /// A line for a person that goes on with an answer.
  static func prompt(_ line: Line) -> Outgoing { Outgoing(line.text(secrets)) }

  /// A secret that a person asked to see. It must have been checked to be plain text.
  static func secret(_ text: String) -> Outgoing { Outgoing("\(text)\n") }

  /// A JSON document, in which no character is raw that a terminal or a pipeline would obey.
  static func json(_ value: JSONValue) -> Outgoing {
    let document = secrets.masked(value).document
    var text = String.UnicodeScalarView()
    let scalars = Array(document.unicodeScalars)
    let commands = Set(scalars.bracketsOfCommands)
    for (index, scalar) in scalars.enumerated() {
      if commands.contains(index) || scalar != "\n" && !scalar.isPrintable {
        for unit in String(scalar).utf16 {
          text.append(contentsOf: JSONEscape.code(unit).unicodeScalars)
        }
      } else {
        text.append(scalar)
      }
    }
    return Outgoing(String(text))
  }

  /// Workflow commands of GitHub Actions, one a line.
  static func commands(_ commands: [GitHubCommand]) -> Outgoing {
    let secrets = secrets
    return Outgoing(commands.map { $0.text(secrets) + "\n" }.joined())
  }

  static func markdown(_ blocks: [MarkdownBlock]) -> Outgoing {
    let secrets = secrets
    return Outgoing(blocks.map { $0.text(secrets) }.joined(separator: "\n"))
  }
}

extension Secrets {
  /// A value whose strings are masked; keys are the program's own.
  fileprivate func masked(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(masked(text))
    case .array(let elements): .array(elements.map(masked))
    case .object(let members):
      .object(members.map { JSONValue.Member(key: $0.key, value: masked($0.value)) })
    case .null, .bool, .number: value
    }
  }
}
