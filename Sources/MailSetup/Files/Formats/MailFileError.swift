package import Bytes
package import JSONText
package import XMLText

/// The reason why a file cannot be read as a mail configuration, with its place.
package struct MailFileError: Error, Hashable {
  /// Relative to the project's root.
  package let path: String
  package let position: TextPosition
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case json(JSONSyntaxError.Reason)
    case xml(XMLSyntaxError.Reason)
    case legacy(LegacySyntaxError.Reason)
    /// The text is JSON, but not a body of port forwards.
    case notForwards
    /// The file's name has the extension of no format.
    case unknownFormat
  }
}

extension MailFileError {
  init(_ path: String, _ error: JSONSyntaxError) {
    self.init(path: path, position: error.position, reason: .json(error.reason))
  }

  init(_ path: String, _ error: XMLSyntaxError) {
    self.init(path: path, position: error.position, reason: .xml(error.reason))
  }

  init(_ path: String, _ error: LegacySyntaxError) {
    self.init(path: path, position: error.position, reason: .legacy(error.reason))
  }
}
