import Foundation
import Workspace

/// A folder with files for one test, removed with the value.
package final class TemporaryProject: Sendable {
  package let path: String

  package init(_ tree: Tree = [:]) throws {
    path = try FileSystem.makeTemporaryFolder("mailwizard-tests-")
    try write(tree)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes files; a path that ends in a slash is an empty folder.
  package func write(_ tree: Tree) throws {
    for (name, content) in tree.files { try write(name, Array(content.utf8)) }
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: self / name)
    let folder = name.hasSuffix("/") ? file : file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !name.hasSuffix("/") { try Data(bytes).write(to: file) }
  }

  /// The file's text; nil where there is no such file.
  package func text(_ name: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: self / name) else { return nil }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: self / name)), as: UTF8.self)
  }

  package func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self / name, withDestinationPath: destination)
  }

  package static func / (project: TemporaryProject, name: String) -> String {
    name.isEmpty ? project.path : "\(project.path)/\(name)"
  }
}
