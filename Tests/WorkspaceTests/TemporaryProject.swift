import Foundation
import MailSetup

@testable import Workspace

/// A folder with files for one test, removed with the value.
final class TemporaryProject {
  let path: String

  init(_ tree: Tree) throws {
    let template = NSTemporaryDirectory() + "/mailwizard-tests-XXXXXX"
    var bytes = template.utf8CString.map { $0 }
    guard mkdtemp(&bytes) != nil else { throw POSIXError(.EIO) }
    path = try FileSystem.resolve(
      String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    try write(tree)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes files; a path that ends in a slash is an empty folder.
  func write(_ tree: Tree) throws {
    for (name, content) in tree.files {
      let file = URL(fileURLWithPath: self / name)
      let folder = name.hasSuffix("/") ? file : file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if !name.hasSuffix("/") { try Data(content.utf8).write(to: file) }
    }
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self / name, withDestinationPath: destination)
  }

  static func / (project: TemporaryProject, name: String) -> String {
    name.isEmpty ? project.path : "\(project.path)/\(name)"
  }

  /// What is found from a folder of the project.
  func detect(from folder: String = "") throws(DetectionError) -> Detection {
    try Detection(from: self / folder)
  }

  func candidates(from folder: String = "") throws(DetectionError) -> [Candidate] {
    try detect(from: folder).project.candidates
  }
}

/// Files by their path.
struct Tree: ExpressibleByDictionaryLiteral {
  var files: [String: String]

  init(dictionaryLiteral elements: (String, String)...) {
    files = Dictionary(elements) { $1 }
  }

  static func + (one: Tree, other: Tree) -> Tree {
    var sum = one
    sum.files.merge(other.files) { $1 }
    return sum
  }

  /// The same files in a folder.
  func inside(_ folder: String) -> Tree {
    var moved: Tree = [:]
    for (path, content) in files { moved.files["\(folder)/\(path)"] = content }
    return moved
  }

  /// The files that are not in a folder.
  func without(_ folder: String) -> Tree {
    var rest = self
    rest.files = files.filter { !$0.key.hasPrefix(folder + "/") }
    return rest
  }

  static let git: Tree = [".git/HEAD": "ref: refs/heads/main\n"]

  /// A checkout as the archetype makes it, cut down to what detection reads.
  static func archetype(app: String = "acme", folders: [String] = ["config"]) -> Tree {
    [
      "pom.xml": .reactor("all", "core", "ui.apps", "ui.config"),
      "archetype.properties": "# made by the archetype\nappId=\(app)\nversion = 1\n",
      "all/pom.xml": .contentPackage("\(app).all", embedding: "\(app).ui.apps", "\(app).ui.config"),
      "core/pom.xml": .pom(packaging: "jar"),
      "ui.apps/pom.xml": .contentPackage("\(app).ui.apps"),
      "ui.apps/src/main/content/META-INF/vault/filter.xml": .filter("/apps/\(app)"),
      "ui.apps/src/main/content/jcr_root/apps/\(app)/components/page/page.html": "",
    ] + configModule("ui.config", app: app, folders: folders)
  }

  static func configModule(
    _ module: String, app: String = "acme", folders: [String] = ["config"],
    content: String = "src/main/content"
  ) -> Tree {
    let root = "\(module)/\(content)/jcr_root/apps/\(app)/osgiconfig"
    var tree: Tree = [
      "\(module)/pom.xml": .contentPackage("\(app).\(module)"),
      "\(module)/\(content)/META-INF/vault/filter.xml": .filter("/apps/\(app)/osgiconfig"),
    ]
    for folder in folders { tree.files["\(root)/\(folder)/org.acme.Log.cfg.json"] = "{}" }
    return tree
  }
}

extension String {
  static let mail = "com.day.cq.mailer.DefaultMailService.cfg.json"

  static func pom(artifact: String = "acme", packaging: String, _ content: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <parent><artifactId>parent</artifactId></parent>
      <artifactId>\(artifact)</artifactId>
      <packaging>\(packaging)</packaging>
      \(content)
    </project>
    """
  }

  static func reactor(_ modules: String...) -> String {
    let list = modules.map { "<module>\($0)</module>" }.joined()
    return pom(packaging: "pom", "<modules>\(list)</modules>")
  }

  static func contentPackage(_ artifact: String, embedding embedded: String...) -> String {
    let list = embedded.map { "<embedded><artifactId>\($0)</artifactId></embedded>" }.joined()
    return pom(artifact: artifact, packaging: "content-package", "<embeddeds>\(list)</embeddeds>")
  }

  static func filter(_ roots: String..., rules: String = "") -> String {
    let list = roots.map { "<filter root=\"\($0)\">\(rules)</filter>" }.joined()
    return "<workspaceFilter version=\"1.0\">\(list)</workspaceFilter>"
  }
}
