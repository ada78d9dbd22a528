import Bytes
package import JSONText

extension MailFileError.Reason {
  /// The fault, as a sentence.
  package var message: String {
    switch self {
    case .json(let reason): reason.message
    case .xml: "It is not well-formed XML here."
    case .legacy(let reason): reason.message
    case .unknownFormat: "No format of OSGi configurations has this name."
    }
  }

  /// The remedy, as a sentence.
  package var advice: String {
    if case .json(let reason) = self {
      reason.advice
    } else {
      "Correct it there, or remove the file."
    }
  }

  var isJSON: Bool { if case .json = self { true } else { false } }
}

extension LegacySyntaxError.Reason {
  var message: String {
    switch self {
    case .unreadableEncoding: "The text is not UTF-8."
    case .conflictMarker: "There is a merge conflict."
    case .missingEquals: "A key has no equals sign behind it."
    case .missingValue: "A value is missing."
    case .missingComma: "A comma is missing."
    case .unterminatedText: "A text has no closing quote."
    case .unterminatedList: "A list has no closing bracket."
    case .unescapedEquals: "An equals sign needs a backslash before it."
    case .invalidEscape: "A backslash has nothing to escape."
    case .invalidNumber: "This is not a number of the type that is named."
    case .unknownType: "OSGi configurations have no type of this name."
    case .unexpectedCharacter(let scalar): "\(scalar) is not expected here."
    case .xmlProperties: "It is the XML form of Java's properties, which AEM does not read here."
    case .notOSGiConfig(let element, let type):
      "The root is \(element)\(type.map { " of type \($0)" } ?? ""), not a sling:OsgiConfig."
    }
  }
}

extension JSONSyntaxError.Reason {
  /// The fault, as a sentence.
  package var message: String {
    switch self {
    case .empty: "The file is empty."
    case .everythingCommentedOut: "Everything in the file is commented out."
    case .looksLikeUTF16: "The file is UTF-16; AEM reads UTF-8."
    case .invalidUTF8: "The text is not UTF-8."
    case .conflictMarker: "There is a merge conflict."
    case .template: "This is a template, which is not JSON yet."
    case .hashComment: "# starts no comment in JSON."
    case .singleQuote: "A single quote opens no text in JSON."
    case .noBreakSpace: "There is a no-break space, which AEM's reader refuses."
    case .trailingComma: "A comma has nothing behind it."
    case .missingComma: "A comma is missing."
    case .missingColon: "A colon is missing."
    case .missingValue: "A value is missing."
    case .unquotedKey: "A key has no quotes."
    case .unknownWord: "This word is not a value of JSON."
    case .unterminatedString: "A text has no closing quote."
    case .unterminatedComment: "A comment has no end."
    case .unclosedObject: "An object has no closing brace."
    case .unclosedArray: "An array has no closing bracket."
    case .controlCharacter: "A text holds a control character."
    case .invalidEscape: "A backslash has nothing to escape."
    case .loneSurrogate: "An escape is half a character."
    case .leadingZero: "A number starts with a zero."
    case .invalidNumber: "This is not a number."
    case .textAfterRoot: "There is text after the end."
    case .tooDeep(let limit): "It is nested deeper than \(limit) levels."
    case .unexpectedCharacter(let scalar): "\(scalar) is not expected here."
    }
  }

  /// The remedy, as a sentence.
  package var advice: String {
    switch self {
    case .empty, .everythingCommentedOut: "Remove the file, or write {} into it."
    case .looksLikeUTF16, .invalidUTF8: "Save it as UTF-8."
    case .conflictMarker: "Resolve the conflict first."
    case .template: "Open the project that is made from the template."
    case .trailingComma: "Remove the comma."
    default: "Correct it there; the file is left as it is."
    }
  }
}

extension TextPosition {
  package var words: String { "line \(line), column \(column)" }
}
