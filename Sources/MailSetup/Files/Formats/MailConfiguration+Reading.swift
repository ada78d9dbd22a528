import Bytes
import JSONText
import XMLText

extension MailConfiguration {
  /// Reads a file in the format that its name says; of a `.cfg.json` with its text.
  static func read(
    _ path: String, _ bytes: [UInt8]
  ) throws(MailFileError) -> (MailConfiguration, JSONText?) {
    switch MailFileFormat.split(path)?.format {
    case .cfgJSON:
      let text: JSONText
      do {
        text = try JSONText(bytes, keys: .configuration)
      } catch { throw MailFileError(path, error) }
      return (try MailConfiguration(text, of: path), text)
    case .config:
      do {
        var parser = try FelixConfigParser(bytes)
        return (MailConfiguration(entries: try parser.parse()), nil)
      } catch { throw MailFileError(path, error) }
    case .cfg:
      do {
        var parser = try PropertiesParser(bytes)
        return (MailConfiguration(entries: try parser.parse()), nil)
      } catch { throw MailFileError(path, error) }
    case .xml:
      let text: XMLText
      do { text = try XMLText(bytes) } catch { throw MailFileError(path, error) }
      do { return (try MailConfiguration(text), nil) } catch { throw MailFileError(path, error) }
    case nil:
      let start = TextPosition(line: 1, column: 1)
      throw MailFileError(path: path, position: start, reason: .unknownFormat)
    }
  }
}

extension MailConfiguration {
  /// A list or a bare value is JSON, but no configuration.
  fileprivate init(_ text: JSONText, of path: String) throws(MailFileError) {
    guard case .object = text.root.kind else {
      let start = text.root.range.lowerBound
      let first = text.bytes.indices.contains(start) ? Unicode.Scalar(text.bytes[start]) : " "
      throw MailFileError(
        path: path, position: text.position(of: start),
        reason: .json(.unexpectedCharacter(first)))
    }
    self.init(text)
  }
}
