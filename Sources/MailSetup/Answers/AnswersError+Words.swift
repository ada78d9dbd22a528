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
    case .comment: "there is a comment; answers are plain JSON. Remove it."
    case .notAnObject: "answers are one JSON object."
    case .unknownKey(let key, let meant, _):
      "\(key.quoted) is no answer.\(meant.map { " Write \($0)." } ?? " mailwizard generate --print-schema lists them.")"
    case .notSupported(let key, _): "\(key) is not supported yet. Leave it out."
    case .laterVersion(let version, _):
      "version is \(version); this mailwizard reads version 1. Use the mailwizard that wrote the file."
    case .duplicateKey(let key, _): "\(key.quoted) stands twice. Keep one."
    case .missing(let key): "\(key) is missing. Add it."
    case .wrongType(let key, let expected, _): "\(key) is not \(expected). Write \(expected)."
    case .notAllowed(let key, let value, let allowed, _):
      "\(key) is \(value.quoted). Allowed: \(allowed)."
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
