package import JSONText

/// A mail configuration in any format, with what it says or why it cannot be read.
package struct MailFile: Hashable, Sendable {
  package let file: ProjectFile
  package let name: MailFileName?

  package init(_ file: ProjectFile) {
    self.file = file
    name = MailFileName(file.path)
  }

  package var properties: MailConfiguration? {
    if case .configuration(let properties, _) = file.content { properties } else { nil }
  }

  /// The text of a `.cfg.json`, for lossless edits.
  package var text: JSONText? { file.content.text }

  package var error: MailFileError? { file.content.error }

  /// Whether AEM as a Cloud Service is meant to read the file: the right PID as `.cfg.json`.
  package var isCurrent: Bool {
    name?.format == .cfgJSON && name?.hasWrongPID == false && name?.suffix == nil
  }
}
