package import Bytes
package import JSONText

/// The reason why an answers file is refused.
package enum AnswersError: Error, Hashable {
  case syntax(JSONSyntaxError)
  case comment(TextPosition)
  case notAnObject(TextPosition)
  /// A key, such as `user.nmae`, that no answer has, and the one that may be meant.
  case unknownKey(String, meant: String?, TextPosition)
  /// A key of the format that this version does not carry out yet.
  case notSupported(String, TextPosition)
  /// The file is of a later version of the format.
  case laterVersion(String, TextPosition)
  case duplicateKey(String, TextPosition)
  case missing(String)
  case wrongType(String, expected: String, TextPosition)
  case notAllowed(String, value: String, allowed: String, TextPosition)
  /// Several places fit equally well, and the answers name none.
  case tied([String])
  /// `location` names a place that the project does not have; `there` are its places.
  case noSuchTarget(String, value: String, there: [String])
}
