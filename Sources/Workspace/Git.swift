import MailSetup

/// Runs git in a work tree; paths are relative to a folder of it.
///
/// The repository may be a stranger's, so git is started where the `.git` is, and never takes a
/// folder of the project for a bare repository whose settings name programs.
package struct Git: Hashable, Sendable {
  /// The folder with the `.git`.
  private let top: String
  private let program: GitProgram
  /// The folder's path in the work tree, ending in a slash; empty for the root of the work tree.
  private let prefix: String

  /// Nil if the folder is not in a work tree.
  package init?(in folder: String, command: String = "git") async throws(GitError) {
    guard let top = Self.top(around: folder) else { return nil }
    self.top = top
    program = GitProgram(command, outside: top)
    let path = folder.relative(to: top)
    do throws(GitError) {
      let output = try await program.run(
        ["rev-parse", "--is-inside-work-tree", "--show-prefix"], in: top)
      let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard lines.first.map({ $0.elementsEqual("true".utf8) }) == true else { return nil }
      let above = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
      prefix = above + (path == "." ? "" : "\(path)/")
    } catch .failed(_, let message) where message.contains("not a git repository") {
      return nil
    }
  }

  /// The nearest folder with a `.git`; nil for a folder inside one.
  private static func top(around folder: String) -> String? {
    var top = folder
    while true {
      if top.fileName == ".git" { return nil }
      if (try? FileSystem.exists(top.appending(path: ".git"))) == true { return top }
      if top == "/" { return nil }
      top = top.parentPath
    }
  }

  /// The files among the paths that differ from the last commit.
  package func status(of paths: [String]) async throws(GitError) -> [String: GitStatus] {
    if paths.isEmpty { return [:] }
    let output = try await program.run(
      [
        "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
        "--ignored=traditional", "--ignore-submodules=all", "--",
      ] + paths.map { prefix + $0 }, in: top, settings: try await withoutFilters())
    var status: [String: GitStatus] = [:]
    for entry in output.split(separator: 0) where entry.count > 3 {
      let path = String(decoding: entry.dropFirst(3), as: UTF8.self)
      guard path.hasPrefix(prefix) else { continue }
      status[String(path.dropFirst(prefix.count))] = GitStatus(
        index: entry[entry.startIndex], workTree: entry[entry.startIndex + 1])
    }
    return status
  }

  /// Stages these files and no others, with the hooks and filters that a person's `git add` runs;
  /// fails if one of them is ignored.
  package func add(_ paths: [String]) async throws(GitError) {
    if paths.isEmpty { return }
    _ = try await program.run(
      ["add", "--"] + paths.map { prefix + $0 }, in: top, onlyLooks: false)
  }

  /// The bytes of a file in the last commit, without filters; nil if the commit has no such file.
  package func committed(_ path: String) async throws(GitError) -> [UInt8]? {
    let object: [UInt8]
    do throws(GitError) {
      object = try await program.run(
        ["rev-parse", "--verify", "--quiet", "HEAD:\(prefix)\(path)"], in: top)
    } catch .failed(_, message: "") {
      return nil
    }
    let name = String(decoding: object.dropLast(), as: UTF8.self)
    return try await program.run(["cat-file", "blob", name], in: top)
  }

  /// Settings of programs that git would start to look at a file: a work tree's filters.
  private func withoutFilters() async throws(GitError) -> [String] {
    let keys = [
      "config", "--null", "--name-only", "--get-regexp", #"^filter\..*\.(clean|process)$"#,
    ]
    let output: [UInt8]
    do throws(GitError) {
      output = try await program.run(keys, in: top)
    } catch .failed(_, message: "") {
      return []
    }
    var settings: [String] = []
    for bytes in output.split(separator: 0) {
      // The name of a setting ends at its first equals sign, and an argument is UTF-8, so that others
      // could not be overridden.
      guard let key = String(validating: bytes, as: UTF8.self), !key.contains("=") else {
        throw .failed(command: "status", message: String(decoding: bytes, as: UTF8.self))
      }
      let driver = String(key[..<(key.lastIndex(of: ".") ?? key.endIndex)])
      settings += ["\(key)=", "\(driver).required=false"]
    }
    return settings
  }
}
