import Bytes
import JSONText

extension Plan {
  /// The findings of a plan that is not saved, with their places in the files as they are on disk.
  package var findingsBeforeSave: [Finding] {
    let written = files.changed.filter { $0.after != nil }
    let changes = Dictionary(written.map { ($0.path, PlacesBefore($0)) }) { $1 }
    return findings.map { finding in
      // A file that cannot be read was not read anew.
      guard !finding.isOfFile, let place = finding.place, let places = changes[place.path] else {
        return finding
      }
      var finding = finding
      finding.place = places[place.position].map { .init(path: place.path, position: $0) }
      return finding
    }
  }
}

/// The positions on disk of what a changed text has: members by their keys, entries of a list by
/// their texts.
private struct PlacesBefore {
  private var positions: [TextPosition: TextPosition] = [:]
  private let isNew: Bool

  init(_ change: FileChange) {
    isNew = change.before == nil
    guard let before = change.before.flatMap({ try? JSONText($0) }),
      let after = change.after.flatMap({ try? JSONText($0) })
    else { return }
    let old = Places(before).positions
    for (element, places) in Places(after).positions {
      for (new, old) in zip(places, old[element] ?? []) { positions[new] = old }
    }
  }

  /// Nil in a file that is not there yet. What is not in it stands for the file as a whole.
  subscript(position: TextPosition) -> TextPosition? {
    isNew ? nil : positions[position] ?? TextPosition(line: 1, column: 1)
  }
}

/// The positions of all that a text contains; of what it contains several times, in their order.
private struct Places {
  enum Element: Hashable {
    case key([String])
    case value([String])
    case entry([String], ArraySlice<UInt8>)
  }

  private(set) var positions: [Element: [TextPosition]] = [:]
  private let text: JSONText
  private let lines: TextPositions

  init(_ text: JSONText) {
    self.text = text
    lines = TextPositions(text.bytes)
    add(text.root, at: [])
  }

  private mutating func add(_ node: JSONNode, at path: [String]) {
    for member in node.members {
      let path = path + [member.key]
      note(.key(path), member.keyRange.lowerBound)
      note(.value(path), member.node.range.lowerBound)
      add(member.node, at: path)
    }
    for entry in node.elements {
      note(.entry(path, text.bytes[entry.range]), entry.range.lowerBound)
    }
  }

  private mutating func note(_ element: Element, _ offset: Int) {
    positions[element, default: []].append(lines.position(of: offset))
  }
}
