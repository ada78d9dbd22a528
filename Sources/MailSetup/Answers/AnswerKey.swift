/// The name of an answer, spelt as the key of an answers file: `user.name` is `name` in the object
/// `user`.
package struct AnswerKey: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  var path: [String] { rawValue.split(separator: ".").map(String.init) }

  /// The object that holds the key, such as `user`; nil for a key of the file itself.
  var group: String? { path.count == 2 ? path[0] : nil }
}
