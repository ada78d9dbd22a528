import Foundation
import TestKit
import Testing

@testable import Workspace

struct FileSystemCreationTests {
  @Test func `a temporary folder is new each time`() throws {
    let folders = try (0..<2).map { _ in try FileSystem.makeTemporaryFolder("mailwizard-tests-") }
    defer { for folder in folders { rmdir(folder) } }
    #expect(Set(folders).count == 2)
    #expect(try folders.allSatisfy { try FileSystem.list($0).isEmpty })
  }

  @Test func `a file is created with its folders and never over another`() throws {
    let project = try TemporaryProject(["file": ""])
    try FileSystem.makeFolder(project / "a/b/c")
    try FileSystem.makeFolder(project / "a/b")
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try FileSystem.create(project / "a/b/c/d", bytes)
    #expect(try FileSystem.read(project / "a/b/c/d") == bytes)
    #expect(throws: FileError(path: project / "file", reason: .system(EEXIST))) {
      try FileSystem.create(project / "file", [])
    }
    #expect(throws: FileError(path: project / "file/x", reason: .system(ENOTDIR))) {
      try FileSystem.makeFolder(project / "file/x")
    }
  }
}
