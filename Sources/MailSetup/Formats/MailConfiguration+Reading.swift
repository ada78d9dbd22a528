import JSONText
import XMLText

extension MailConfiguration {
  /// Reads a file in the format that its name says.
  package static func read(_ file: ProjectFile) throws(MailFileError) -> MailConfiguration {
    switch MailFileFormat.split(file.path)?.format {
    case .cfgJSON:
      do {
        return MailConfiguration(try JSONText(file.bytes, keys: .configuration))
      } catch { throw MailFileError(file.path, error) }
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
