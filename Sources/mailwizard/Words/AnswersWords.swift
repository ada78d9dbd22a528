import Bytes
import JSONText
import MailSetup

extension AnswersError: WordedError {
  var status: ExitStatus { .usage }

  var words: String {
    switch self {
    case .syntax(let error): error.words
    case .comment(let position):
      "\(position.words): there is a comment; answers are plain JSON. Remove it."
    case .notAnObject(let position): "\(position.words): answers are one JSON object."
    case .unknownKey(let key, let meant, let position):
      "\(position.words): \(key.quoted) is no answer.\(meant.map { " Write \($0)." } ?? " mailwizard generate --print-schema lists them.")"
    case .duplicateKey(let key, let position):
      "\(position.words): \(key.quoted) stands twice. Keep one."
    case .missing(let key): "\(key) is missing. Add it."
    case .wrongType(let key, let expected, let position):
      "\(position.words): \(key) is not \(expected). Write \(expected)."
    case .notAllowed(let key, let value, let allowed, let position):
      "\(position.words): \(key) is \(value.quoted). Allowed: \(allowed)."
    case .tied(let places):
      "target is missing, and several places fit: \(places.prefix(5).joined(separator: ", ")). Name module and app."
    case .noSuchTarget(let key, let value, let there):
      "\(key): the project has no \(value.quoted). It has \(there.joined(separator: ", "))."
    }
  }
}

extension String {
  /// The text, cut to what an error quotes of it.
  fileprivate var quoted: String { count > 60 ? "\(prefix(60))…" : self }
}
