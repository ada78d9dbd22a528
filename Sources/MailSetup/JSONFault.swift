import JSONText

extension ExistingFile {
  /// Why the file cannot be edited, as a finding.
  var finding: Finding? {
    error.map {
      Finding(
        rule: "json-invalid", severity: .error, answer: .module,
        place: Finding.Place(path: file.path, position: $0.position),
        message:
          "\(file.path), line \($0.position.line), column \($0.position.column): \($0.reason.message)",
        mend: $0.reason.mend)
    }
  }
}

extension JSONSyntaxError.Reason {
  /// What is wrong, as a sentence.
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
    case .unquotedKey(let key): "The key \(key) has no quotes."
    case .unknownWord(let word): "\(word) is no value of JSON."
    case .unterminatedString: "A text has no closing quote."
    case .unterminatedComment: "A comment has no end."
    case .unclosedObject: "An object has no closing brace."
    case .unclosedArray: "An array has no closing bracket."
    case .controlCharacter: "A text holds a control character."
    case .invalidEscape: "A backslash has nothing to escape."
    case .loneSurrogate: "An escape is half a character."
    case .leadingZero: "A number starts with a zero."
    case .invalidNumber(let text): "\(text) is no number."
    case .textAfterRoot: "There is text after the end."
    case .tooDeep(let limit): "It is nested deeper than \(limit) levels."
    case .unexpectedCharacter(let scalar): "\(scalar) is not expected here."
    }
  }

  /// What to do about it.
  package var mend: String {
    switch self {
    case .empty, .everythingCommentedOut: "Remove the file, or write {} into it."
    case .looksLikeUTF16, .invalidUTF8: "Save it as UTF-8."
    case .conflictMarker: "Resolve the conflict first."
    case .template: "Open the project that is made from the template."
    case .trailingComma: "Remove the comma."
    default: "Mend it there; the file is left as it is."
    }
  }
}
