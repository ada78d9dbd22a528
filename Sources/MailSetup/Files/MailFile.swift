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

/// The portForwards body, or why it cannot be read.
package struct ForwardsFile: Hashable, Sendable {
  package let file: ProjectFile

  package var body: PortForwardsBody? {
    if case .forwards(let body, _) = file.content { body } else { nil }
  }

  package var text: JSONText? { file.content.text }

  package var error: MailFileError? { file.content.error }
}

/// The record of an earlier save, or why it cannot be read. Whatever needs no record goes on without.
package struct RecordFile: Hashable, Sendable {
  package let file: ProjectFile

  package var answers: Answers? {
    if case .record(let answers) = file.content { answers } else { nil }
  }

  package var error: AnswersError? {
    if case .refused(let error) = file.content { error } else { nil }
  }
}
