package import JSONText

/// A mail configuration on disk in any format, with what it says or why it cannot be read.
package struct MailFile: Hashable, Sendable {
  package let file: ProjectFile
  package let name: MailFileName?
  package let properties: MailConfiguration?
  package let error: MailFileError?
  /// The text of a `.cfg.json`, for lossless edits.
  package let text: JSONText?

  package init(_ file: ProjectFile) {
    self.file = file
    name = MailFileName(file.path)
    do throws(MailFileError) {
      properties = try MailConfiguration.read(file)
      error = nil
    } catch {
      properties = nil
      self.error = error
    }
    let isJSON = name?.format == .cfgJSON && properties != nil
    text = isJSON ? try? JSONText(file.bytes, keys: .configuration) : nil
  }

  /// Whether AEM as a Cloud Service is meant to read the file: the right PID as `.cfg.json`.
  package var isCurrent: Bool {
    name?.format == .cfgJSON && name?.hasWrongPID == false && name?.suffix == nil
  }
}

extension MailFile {
  /// A mail configuration as it will be saved; nil where it is removed.
  init?(_ change: FileChange) {
    guard let text = change.text else { return nil }
    file = ProjectFile(path: change.path, bytes: text.bytes)
    name = MailFileName(change.path)
    properties = MailConfiguration(text)
    error = nil
    self.text = text
  }
}

/// The portForwards body on disk, or why it cannot be read.
package struct ForwardsFile: Hashable, Sendable {
  package let file: ProjectFile
  package let text: JSONText?
  package let error: MailFileError?

  init(_ file: ProjectFile) {
    self.file = file
    do throws(JSONSyntaxError) {
      text = try JSONText(file.bytes)
      error = nil
    } catch {
      text = nil
      self.error = MailFileError(file.path, error)
    }
  }

  /// The body as it will be saved; nil where it is removed.
  init?(_ change: FileChange) {
    guard let text = change.text else { return nil }
    file = ProjectFile(path: change.path, bytes: text.bytes)
    self.text = text
    error = nil
  }
}
