import Bytes
package import JSONText

extension MailFileError.Reason {
  /// The fault, as a sentence.
  package var message: String {
    switch self {
    case .json(let reason): reason.message
    case .xml: "The XML is not well-formed."
    case .legacy(let reason): reason.message
    case .notForwards:
      "The file is not a body of port forwards: portForwards and nonProxyHosts must be lists."
    case .unknownFormat: "The file name does not match any OSGi configuration format."
    }
  }

  /// The remedy, as a sentence.
  package var advice: String {
    if case .json(let reason) = self {
      reason.advice
    } else {
      "Fix it at this position, or delete the file."
    }
  }

  var isJSON: Bool { if case .json = self { true } else { self == .notForwards } }
}

extension LegacySyntaxError.Reason {
  var message: String {
    switch self {
    case .unreadableEncoding: "The file is not valid UTF-8."
    case .conflictMarker: "The file contains a merge conflict."
    case .missingEquals: "An equals sign is missing after a key."
    case .missingValue: "A value is missing."
    case .missingComma: "A comma is missing."
    case .unterminatedText: "A closing quotation mark is missing."
    case .unterminatedList: "A closing bracket is missing."
    case .unescapedEquals: "An equals sign must have a backslash before it."
    case .invalidEscape: "The backslash does not start a valid escape sequence."
    case .invalidNumber: "This is not a valid number of the given type."
    case .unknownType: "OSGi configurations have no such type."
    case .unexpectedCharacter(let scalar): "The character \(scalar) is not expected here."
    case .xmlProperties:
      "The file is in the XML format of Java properties, which AEM does not read here."
    case .notOSGiConfig(let element, let type):
      "The root element is \(element)\(type.map { " of type \($0)" } ?? ""), not sling:OsgiConfig."
    }
  }
}

extension JSONSyntaxError.Reason {
  /// The fault, as a sentence.
  package var message: String {
    switch self {
    case .empty: "The file is empty."
    case .everythingCommentedOut: "The whole file is commented out."
    case .looksLikeUTF16: "The file is in UTF-16, but AEM reads UTF-8."
    case .invalidUTF8: "The file is not valid UTF-8."
    case .conflictMarker: "The file contains a merge conflict."
    case .template: "The file is a template, not JSON."
    case .hashComment: "# does not start a comment in JSON."
    case .singleQuote: "A JSON string needs double quotation marks, not single ones."
    case .noBreakSpace: "The file contains a no-break space, which AEM's JSON reader rejects."
    case .trailingComma: "A comma follows the last entry."
    case .missingComma: "A comma is missing."
    case .missingColon: "A colon is missing."
    case .missingValue: "A value is missing."
    case .unquotedKey: "A key is not in quotation marks."
    case .unknownWord: "This word is not a JSON value."
    case .unterminatedString: "A closing quotation mark is missing."
    case .unterminatedComment: "A comment is not closed."
    case .unclosedObject: "A closing brace is missing."
    case .unclosedArray: "A closing bracket is missing."
    case .controlCharacter: "A string contains a control character."
    case .invalidEscape: "The backslash does not start a valid escape sequence."
    case .loneSurrogate: "A Unicode escape is only half of a surrogate pair."
    case .leadingZero: "A number cannot have a leading zero."
    case .invalidNumber: "This is not a valid number."
    case .textAfterRoot: "There is text after the end of the JSON."
    case .tooDeep(let limit): "The file is nested more than \(limit) levels deep."
    case .unexpectedCharacter(let scalar): "The character \(scalar) is not expected here."
    }
  }

  /// The remedy, as a sentence.
  package var advice: String {
    switch self {
    case .empty, .everythingCommentedOut: "Delete the file, or write {} into it."
    case .looksLikeUTF16, .invalidUTF8: "Save the file as UTF-8."
    case .conflictMarker: "Resolve the merge conflict."
    case .template: "Open the project that was generated from the template."
    case .trailingComma: "Remove the comma."
    default: "Fix it at this position."
    }
  }
}

extension TextPosition {
  package var words: String { "line \(line), column \(column)" }
}
