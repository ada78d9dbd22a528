import Foundation
import TestKit
import Testing

@testable import Workspace

struct FileSystemTests {
  @Test func `a file is read whole up to the limit`() throws {
    let content = String(repeating: "0123456789", count: 20_000)
    let project = try TemporaryProject(["file": content, "empty": ""])
    #expect(try FileSystem.read(project / "file") == Array(content.utf8))
    #expect(try FileSystem.read(project / "empty") == [])
    #expect(try FileSystem.read(project / "file", limit: 200_000).count == 200_000)
    #expect(throws: FileError(path: project / "file", reason: .tooLarge(limit: 199_999))) {
      try FileSystem.read(project / "file", limit: 199_999)
    }
  }

  @Test func `only a regular file is read, and a pipe does not block`() throws {
    let project = try TemporaryProject(["folder/": "", "file": ""])
    try project.link("link", to: "file")
    #expect(mkfifo(project / "pipe", 0o600) == 0)
    for name in ["folder", "link", "pipe"] {
      #expect(throws: FileError(path: project / name, reason: .notRegularFile)) {
        try FileSystem.read(project / name)
      }
    }
    #expect(throws: FileError(path: project / "gone", reason: .system(ENOENT))) {
      try FileSystem.read(project / "gone")
    }
  }

  @Test func `a folder lists what it holds and of what kind`() throws {
    let project = try TemporaryProject(["folder/": "", "file": "", "\u{E9}\u{20AC}": ""])
    try project.link("link", to: "folder")
    let entries = try FileSystem.list(project.path)
    #expect(
      Set(entries) == [
        .init(name: "folder", kind: .folder), .init(name: "file", kind: .file),
        .init(name: "\u{E9}\u{20AC}", kind: .file), .init(name: "link", kind: .other),
      ])
    #expect(throws: FileError(path: project / "file", reason: .system(ENOTDIR))) {
      try FileSystem.list(project / "file")
    }
  }
}
