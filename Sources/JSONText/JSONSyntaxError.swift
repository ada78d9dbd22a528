package import Bytes

/// The reason why OSGi's reader refuses a text, with its place.
package struct JSONSyntaxError: Error, Hashable {
  package let reason: Reason
  /// The offset in the text's bytes.
  package let offset: Int
  package let position: TextPosition

  package init(_ reason: Reason, at offset: Int, position: TextPosition) {
    self.reason = reason
    self.offset = offset
    self.position = position
  }

  package enum Reason: Hashable, Sendable {
    case empty
    case everythingCommentedOut
    case looksLikeUTF16
    /// At the first byte that is not UTF-8.
    case invalidUTF8
    case conflictMarker
    /// A directive or placeholder of Velocity or of an archetype, outside a string.
    case template
    /// `#` does not start a comment in JSON.
    case hashComment
    case singleQuote
    case noBreakSpace
    /// At the comma.
    case trailingComma
    /// Behind the value that lacks it.
    case missingComma
    /// Behind the key that lacks it.
    case missingColon
    /// In place of the value.
    case missingValue
    case unquotedKey(String)
    case unknownWord(String)
    /// At the opening quote.
    case unterminatedString
    /// At the opening slash.
    case unterminatedComment
    /// At the opening bracket.
    case unclosedObject
    case unclosedArray
    /// A raw one inside a string.
    case controlCharacter
    /// At the backslash.
    case invalidEscape
    case loneSurrogate
    case leadingZero
    case invalidNumber(String)
    case textAfterRoot
    case tooDeep(limit: Int)
    case unexpectedCharacter(Unicode.Scalar)
  }
}
