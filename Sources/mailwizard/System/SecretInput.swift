import Bytes
import MailSetup
import Terminal

/// Secrets that a person types without echo, or that a script writes to standard input.
enum SecretInput {
  /// Asks for one; a script's is the next line.
  /// - Parameter hint: What to type, in words.
  static func read(_ name: String, hint: String? = nil) throws(SecretInputError) -> String {
    let prompt: Line = "\(name)\(hint.map { ", \($0)" } ?? ""): "
    let read = SecretLine.read { if SecretLine.isTyped { Output.note(.prompt(prompt)) } }
    // The end of a typed line is not shown either.
    if SecretLine.isTyped { Output.note(.lines([""])) }
    guard var line = read else { throw .unreadable(name) }
    if line.last == .carriageReturn { line.removeLast() }
    guard !line.isEmpty else { throw .empty(name) }
    guard let text = String(validating: line, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .notText(name) }
    Outgoing.mask(Secrets(typed: text))
    return text
  }
}

/// The reason why a secret is not taken.
enum SecretInputError: WordedError {
  case empty(String)
  case notText(String)
  case unreadable(String)

  var words: String {
    switch self {
    case .empty(let name): "the \(name) is empty. Type it, or pass it on standard input."
    case .notText(let name): "the \(name) contains control characters or is not UTF-8."
    case .unreadable(let name): "the \(name) cannot be read from standard input, or is too long."
    }
  }

  var status: ExitStatus { .usage }
}
