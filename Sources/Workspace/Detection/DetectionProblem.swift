import MailSetup
package import XMLText

/// A file or folder that could not be read; the search continued without it.
package enum DetectionProblem: Hashable, Sendable {
  case file(FileError)
  /// A pom.xml or filter.xml that is not valid XML; the path is absolute.
  case syntax(path: String, XMLSyntaxError)
}

extension DetectionProblem {
  /// The error, if the unreadable file configures the mail service.
  package var configurationError: FileError? {
    guard case .file(let error) = self else { return nil }
    return ManagedFile.all.contains { $0.isAt(error.path) } ? error : nil
  }
}

/// Reads for a search; a failure returns nil and is added to the problems.
extension [DetectionProblem] {
  mutating func read(_ path: String) -> [UInt8]? {
    attempt({ path throws(FileError) in try FileSystem.read(path) }, path)
  }

  mutating func isFolder(_ path: String) -> Bool { attempt(FileSystem.isFolder, path) ?? false }

  mutating func list(_ folder: String) -> [DirectoryEntry] {
    attempt(FileSystem.list, folder) ?? []
  }

  private mutating func attempt<Value>(
    _ look: (String) throws(FileError) -> Value, _ path: String
  ) -> Value? {
    do throws(FileError) {
      return try look(path)
    } catch {
      append(.file(error))
      return nil
    }
  }

  /// Reads a file; a missing one is not a problem.
  mutating func readIfPresent(_ path: String) -> [UInt8]? {
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch {
      if !error.isMissing { append(.file(error)) }
      return nil
    }
  }

  /// The root element of a document; a missing one is not a problem.
  mutating func readXMLIfPresent(_ path: String) -> XMLElement? {
    guard let bytes = readIfPresent(path) else { return nil }
    do throws(XMLSyntaxError) {
      return try XMLText(bytes).root
    } catch {
      append(.syntax(path: path, error))
      return nil
    }
  }
}
