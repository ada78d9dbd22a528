package import Bytes
import JSONText

extension AnswersError {
  /// The place in the file; nil for what the file as a whole lacks.
  package var position: TextPosition? {
    switch self {
    case .syntax(let error): error.position
    case .comment(let position), .notAnObject(let position), .unknownKey(_, _, let position),
      .notSupported(_, let position), .laterVersion(_, let position),
      .duplicateKey(_, let position), .wrongType(_, _, let position),
      .notAllowed(_, _, _, let position):
      position
    case .missing, .tied, .noSuchTarget: nil
    }
  }

  /// The fault and its remedy, without the place.
  package var sentence: String {
    switch self {
    case .syntax(let error): error.reason.message
    case .comment: "answers are plain JSON and cannot contain comments. Remove the comment."
    case .notAnObject: "the answers must be a JSON object."
    case .unknownKey(let key, let meant, _):
      "\(key.quoted) is not an answer. \(meant.map { "Did you mean \($0)?" } ?? "mailwizard generate --print-schema lists all answers.")"
    case .notSupported(let key, _): "\(key) is not supported yet. Remove it."
    case .laterVersion(let version, _):
      "version is \(version), but this mailwizard reads only version 1. Use the mailwizard that wrote the file."
    case .duplicateKey(let key, _): "\(key.quoted) appears twice. Remove one."
    case .missing(let key): "\(key) is missing. Add it."
    case .wrongType(let key, let expected, _): "\(key) must be \(expected)."
    case .notAllowed(let key, let value, let allowed, _):
      "\(key) is \(value.quoted), but must be \(allowed)."
    case .tied(let places):
      "target is missing, and several save locations fit: \(places.prefix(5).joined(separator: ", ")). Set target.module and target.app."
    case .noSuchTarget(let key, let value, let there):
      "\(key) is \(value.quoted), but the project has only \(there.joined(separator: ", "))."
    }
  }
}

extension String {
  /// The text, cut to what an error quotes of it.
  fileprivate var quoted: String { count > 60 ? "\(prefix(60))…" : self }
}
