import Bytes
import Screen

extension String {
  /// The text in pieces of so many columns, cut at a space in the second half of a piece if there
  /// is one. Pieces after the first are indented below its content.
  func folded(to columns: Int) -> [String] {
    var rest = self[...]
    let indent = max(0, min(rest.utf8.prefix { $0 == .space }.count + 2, columns / 2))
    var pieces: [String] = []
    while true {
      let margin = pieces.isEmpty ? 0 : indent
      let head = String(repeating: " ", count: margin)
      let piece = rest.fitting(columns - margin)
      if piece.endIndex == rest.endIndex { return pieces + [head + String(rest)] }
      let space = piece.utf8.dropLast().lastIndex(of: .space).flatMap {
        margin + rest[..<$0].columns > columns / 2 ? $0 : nil
      }
      // A character wider than the piece gets a piece of its own.
      let cut = space ?? (piece.isEmpty ? rest.index(after: rest.startIndex) : piece.endIndex)
      pieces.append(head + String(rest[..<cut]))
      rest = rest[cut...].dropFirst(space == nil ? 0 : 1)
    }
  }

  /// The path with folders left out where it is too long, and the file's name kept.
  func shortenedPath(to columns: Int) -> String {
    guard self.columns > columns, let slash = lastIndex(of: "/") else {
      return shortenedName(to: columns)
    }
    let name = String(self[slash...])
    var head = self[..<slash]
    while head.count + name.columns + 2 > columns, let cut = head.lastIndex(of: "/") {
      head = head[..<cut]
    }
    let short = "\(head)/…\(name)"
    return short.columns <= columns ? short : String(name.dropFirst()).shortenedName(to: columns)
  }

  /// A file's name without its start where it is too long, cut behind a dot if enough of it stays.
  func shortenedName(to columns: Int) -> String {
    guard self.columns > columns else { return self }
    guard columns > 0 else { return "" }
    for dot in indices where self[dot] == "." {
      let rest = String(self[index(after: dot)...])
      guard rest.columns < columns else { continue }
      if !rest.contains(".") { return truncated(to: columns) }
      if rest.columns * 2 >= columns { return "…\(rest)" }
      break
    }
    return "…\(dropColumns(self.columns - columns + 1))"
  }

  /// The text without its first columns.
  func dropColumns(_ columns: Int) -> String {
    guard columns > 0 else { return self }
    var left = columns
    return String(
      drop { character in
        left -= character.columns
        return left >= 0
      })
  }
}
