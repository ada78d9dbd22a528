import Foundation

/// The files of this package, by their paths in it.
enum Checkout {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder with one of these extensions.
  static func files(in folder: String, _ extensions: String...) throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path + "/" + folder)
      .filter { path in extensions.contains { path.hasSuffix(".\($0)") } }
    return try Dictionary(uniqueKeysWithValues: paths.map { ($0, try text("\(folder)/\($0)")) })
  }

  /// The targets of Package.swift in Sources, each with what it depends on.
  static func targets() throws -> [String: Set<String>] {
    let declaration =
      /\.(?:t|executableT)arget\(\s*name: "([^"]+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources")
    let declared = try text("Package.swift").matches(of: declaration).map { target in
      let names = (target.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      return (String(target.1), Set(names))
    }
    return Dictionary(uniqueKeysWithValues: declared.filter { folders.contains($0.0) })
  }

  /// All that a target depends on.
  static func beneath(_ target: String, in targets: [String: Set<String>]) -> Set<String> {
    let direct = targets[target] ?? []
    return direct.reduce(direct) { $0.union(beneath($1, in: targets)) }
  }
}
