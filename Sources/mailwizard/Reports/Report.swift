import ArgumentParser
import JSONText

/// A result that a command prints in one of several formats.
protocol Report {
  associatedtype Format: CaseIterable & ExpressibleByArgument = TextOrJSON

  func output(in format: Format) -> Outgoing
}

/// The formats of most reports.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension ExpressibleByArgument where Self: CaseIterable {
  /// The words for all values, for a sentence.
  static var allWords: String { allValueStrings.joined(separator: ", ") }
}

extension JSONValue {
  /// The value as a document of its own.
  var document: String { String(decoding: bytes(indent: 2), as: UTF8.self) }

  /// An object of the members that have a value.
  static func object(present members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}
