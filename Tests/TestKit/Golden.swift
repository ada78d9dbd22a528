import Foundation
package import Screen
package import Testing

/// Text files that a test's output is held to; `RECORD=1` in the environment writes them.
package enum Golden {
  package static func expect(
    _ actual: String, _ name: String, folder: String, file: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: folder)
      .appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
      return
    }
    let expected = (try? String(decoding: Data(contentsOf: url), as: UTF8.self)) ?? ""
    #expect(
      actual == expected, "\(name) differs; RECORD=1 writes it anew.\n\(actual)",
      sourceLocation: sourceLocation)
  }
}

extension Frame {
  /// The frame as text, then a map of the same size with a letter for each cell's role.
  package var golden: String {
    let cursor = cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    return "\(text)\n\(roleMap)\n\(cursor)\n"
  }

  private var roleMap: String {
    lines { cell in
      cell.text == " " && cell.role == .normal ? " " : String(cell.role.letter)
    }
  }
}

extension Role {
  fileprivate var letter: Character {
    switch self {
    case .normal: "."
    case .muted: "m"
    case .title: "T"
    case .heading: "H"
    case .border: "b"
    case .current: "C"
    case .focus: "F"
    case .field: "_"
    case .key: "k"
    case .error: "E"
    case .warning: "W"
    case .good: "g"
    case .changed: "c"
    case .fed: "f"
    case .added: "+"
    case .removed: "-"
    }
  }
}
