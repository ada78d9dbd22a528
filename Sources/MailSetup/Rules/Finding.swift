package import Bytes

/// A broken rule with its words and its place.
package struct Finding: Hashable, Sendable {
  package var rule: Rule.ID
  package var severity: Rule.Severity
  package var kind: Rule.Kind
  /// The answer that changes it, if one does.
  package var answer: AnswerKey?
  package var row: Int?
  package var place: Place?
  package var message: String
  package var advice: String

  /// All of it in one paragraph; a file that cannot be read is named with the place.
  package var sentence: String {
    let place = kind == .unreadable ? place.map { "\($0.path), \($0.position.words): " } : nil
    return "\(place ?? "")\(message) \(advice)"
  }

  /// What a person sees of it. Two configurations that share a file find the same in it.
  package var identity: Identity { Identity(rule: rule, message: message, place: place) }

  package struct Identity: Hashable, Sendable {
    package let rule: Rule.ID
    package let message: String
    package let place: Place?
  }

  package var blocksSaving: Bool { severity == .error && kind != .tolerated }

  /// Whether a file on disk is at fault, which no answer changes.
  package var isOfFile: Bool { kind == .unreadable || kind == .otherFile }

  /// Whether something is still to be filled in, rather than wrong.
  package var isGap: Bool { kind == .gap }

  package struct Place: Hashable, Sendable, Comparable {
    /// Path relative to the project's root.
    package var path: String
    package var position: TextPosition

    package init(path: String, position: TextPosition) {
      self.path = path
      self.position = position
    }

    package static func < (left: Self, right: Self) -> Bool {
      if left.path == right.path { return left.position < right.position }
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) {
        // A folder comes before another that its name begins.
        ($0 == .slash ? 0 : $0) < ($1 == .slash ? 0 : $1)
      }
    }
  }
}
