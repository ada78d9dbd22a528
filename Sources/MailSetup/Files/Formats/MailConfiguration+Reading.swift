import Bytes
import JSONText
import XMLText

extension MailConfiguration {
  /// Reads a file in the format that its name says.
  package static func read(_ file: ProjectFile) throws(MailFileError) -> MailConfiguration {
    switch MailFileFormat.split(file.path)?.format {
    case .cfgJSON:
      let text: JSONText
      do {
        text = try JSONText(file.bytes, keys: .configuration)
      } catch { throw MailFileError(file.path, error) }
      return try MailConfiguration(text, of: file)
    case .config:
      do {
        var parser = try FelixConfigParser(file.bytes)
        return MailConfiguration(entries: try parser.parse())
      } catch { throw MailFileError(file.path, error) }
    case .cfg:
      do {
        var parser = try PropertiesParser(file.bytes)
        return MailConfiguration(entries: try parser.parse())
      } catch { throw MailFileError(file.path, error) }
    case .xml:
      let text: XMLText
      do { text = try XMLText(file.bytes) } catch { throw MailFileError(file.path, error) }
      do { return try MailConfiguration(text) } catch { throw MailFileError(file.path, error) }
    case nil:
      let start = TextPosition(line: 1, column: 1)
      throw MailFileError(path: file.path, position: start, reason: .unknownFormat)
    }
  }
}

extension MailConfiguration {
  /// A list or a bare value is JSON, but no configuration.
  fileprivate init(_ text: JSONText, of file: ProjectFile) throws(MailFileError) {
    guard case .object = text.root.kind else {
      let start = text.root.range.lowerBound
      let first = file.bytes.indices.contains(start) ? Unicode.Scalar(file.bytes[start]) : " "
      throw MailFileError(
        path: file.path, position: text.position(of: start),
        reason: .json(.unexpectedCharacter(first)))
    }
    self.init(text)
  }
}
