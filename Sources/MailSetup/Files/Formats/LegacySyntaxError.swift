package import Bytes

/// The reason why a text is not a configuration in the `.config`, `.cfg` or XML format, with its
/// place.
package struct LegacySyntaxError: Error, Hashable {
  package let position: TextPosition
  package let reason: Reason

  init(_ reason: Reason, at position: TextPosition) {
    self.reason = reason
    self.position = position
  }

  package enum Reason: Error, Hashable {
    /// Neither UTF-8 nor, in a `.cfg`, ISO-8859-1.
    case unreadableEncoding
    case conflictMarker
    /// Behind the key that lacks it.
    case missingEquals
    /// At the text in the place of a quote or bracket.
    case missingValue
    /// At the second of two elements.
    case missingComma
    /// At the opening quote.
    case unterminatedText
    /// At the opening bracket.
    case unterminatedList
    /// An equals sign ends a text of a `.config` unless a backslash is before it.
    case unescapedEquals
    /// At the backslash, or at the value of an attribute.
    case invalidEscape
    /// The text that stands in place of a number.
    case invalidNumber(String)
    case unknownType(String)
    case unexpectedCharacter(Unicode.Scalar)
    /// The XML form of Java's properties in a `.cfg`.
    case xmlProperties
    case notOSGiConfig(element: String, primaryType: String?)
  }
}
