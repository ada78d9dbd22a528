package import Bytes

/// Why a text is no JSON that OSGi would read, and where.
package struct JSONSyntaxError: Error, Hashable {
  package let reason: Reason
  /// In bytes of the text.
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
    /// At the first byte of what is no UTF-8.
    case invalidUTF8
    case conflictMarker
    /// A directive or placeholder of Velocity or of an archetype, outside a string.
    case template
    /// `#` begins no comment in JSON.
    case hashComment
    case singleQuote
    case noBreakSpace
    /// At the comma.
    case trailingComma
    /// Behind the value that lacks it.
    case missingComma
    /// Behind the key that lacks it.
    case missingColon
    /// At what stands where a value should.
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
