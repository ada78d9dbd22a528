package import JSONText

/// The portForwards body, or why it cannot be read.
package struct ForwardsFile: Hashable, Sendable {
  package let file: ProjectFile

  package var body: PortForwardsBody? {
    if case .forwards(let body, _) = file.content { body } else { nil }
  }

  package var text: JSONText? { file.content.text }

  package var error: MailFileError? { file.content.error }
}
