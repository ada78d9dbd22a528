import XMLText

/// Reads files for a search. A file that cannot be read is noted, and the search goes on without
/// it.
final class Reader {
  private let calls: SystemCalls
  private(set) var problems: [DetectionProblem] = []
  private var noted: Set<DetectionProblem> = []
  /// The bytes that may still be read. The values of a file take some 25 times its size in memory.
  private var room = Reader.limit

  /// How many folders are listed at most.
  var mostFolders = 100_000
  private var folders = 0

  /// The bytes of all files together, twice those of a million keys.
  static let limit = 64 << 20

  init(_ calls: SystemCalls) {
    self.calls = calls
  }

  enum Result<Value> {
    case found(Value)
    case missing
    /// The file exists but cannot be read; the problems name it.
    case unreadable

    var value: Value? { if case .found(let value) = self { value } else { nil } }
    var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
  }

  /// The entries of a folder, but for folders that no path leads to.
  func list(_ folder: String) -> [DirectoryEntry] {
    folders += 1
    guard folders <= mostFolders else {
      // The first one stands for all that follow.
      if folders == mostFolders + 1 {
        note(.file(FileError(path: folder, reason: .tooManyFolders(limit: mostFolders))))
      }
      return []
    }
    let entries = attempt { () throws(FileError) in try FileSystem.list(folder, calls: calls) }
    return (entries.value ?? []).filter { entry in
      guard entry.kind == .folder, !entry.isUTF8 else { return true }
      note(.file(FileError(path: folder.appending(path: entry.name), reason: .notUTF8)))
      return false
    }
  }

  /// Reads a file that is there.
  func read(_ path: String) -> [UInt8]? { readIfPresent(path, isListed: true).value }

  /// Reads a file; a missing one is not a problem, unless its folder lists it.
  func readIfPresent(_ path: String, isListed: Bool = false) -> Result<[UInt8]> {
    attempt(missingIsProblem: isListed) { () throws(FileError) in
      let bytes = try FileSystem.read(path, calls: calls)
      room -= bytes.count
      guard room >= 0 else { throw FileError(path: path, reason: .tooMuch(limit: Reader.limit)) }
      return bytes
    }
  }

  /// The root element of a document; a missing one is not a problem.
  func readXMLIfPresent(_ path: String, hasNamespaces: Bool = true) -> Result<XMLElement> {
    switch readIfPresent(path) {
    case .missing: return .missing
    case .unreadable: return .unreadable
    case .found(let bytes):
      do throws(XMLSyntaxError) {
        return .found(try XMLText(bytes, hasNamespaces: hasNamespaces).root)
      } catch {
        note(.syntax(path: path, error))
        return .unreadable
      }
    }
  }

  func exists(_ path: String) -> Bool {
    attempt { () throws(FileError) in try FileSystem.exists(path, calls: calls) }.value ?? false
  }

  /// Whether there is a folder; a link or the like in its place is noted.
  func isFolder(_ path: String) -> Bool {
    let kind = attempt { () throws(FileError) in try FileSystem.kind(path, calls: calls) }.value
    if kind == .other { noteNotFollowed(path) }
    return kind == .folder
  }

  /// Notes a link in the place of a folder, if it leads to one.
  func noteIfLeadingToFolder(_ path: String) {
    let kind = attempt { () throws(FileError) in
      try FileSystem.kind(path, calls: calls, followingLinks: true)
    }.value
    if kind == .folder { noteNotFollowed(path) }
  }

  func noteNotFollowed(_ path: String) {
    note(.file(FileError(path: path, reason: .notFollowed)))
  }

  private func note(_ problem: DetectionProblem) {
    if noted.insert(problem).inserted { problems.append(problem) }
  }

  private func attempt<Value>(
    missingIsProblem: Bool = true, _ look: () throws(FileError) -> Value?
  ) -> Result<Value> {
    do throws(FileError) {
      return try look().map { .found($0) } ?? .missing
    } catch {
      if error.isMissing, !missingIsProblem { return .missing }
      note(.file(error))
      return .unreadable
    }
  }
}
