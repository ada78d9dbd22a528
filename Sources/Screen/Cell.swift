/// A character cell; the cell to the right of a wide character is empty.
///
/// It stores the first three code points of its character instead of a `Character`, whose reference
/// counting makes drawing a frame three times as slow.
package struct Cell: Hashable, Sendable {
  /// The code points, padded with 0, and the role.
  private var words: SIMD4<UInt32>

  /// The number of code points that fit in a cell.
  static let capacity = 3

  package static let blank = Cell(" ", role: .normal)

  init(_ scalar: Unicode.Scalar, role: Role) {
    words = SIMD4(scalar.value, 0, 0, UInt32(role.rawValue))
  }

  package init(text: Character?, role: Role) {
    words = SIMD4(0, 0, 0, UInt32(role.rawValue))
    guard var scalars = text?.unicodeScalars.makeIterator() else { return }
    for index in 0..<Cell.capacity {
      guard let scalar = scalars.next() else { return }
      words[index] = scalar.value
    }
  }

  package var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: words.w)) ?? .normal }

  /// Whether both have one role, which a painter asks for each cell.
  package func hasRole(of other: Cell) -> Bool { words.w == other.words.w }

  /// Whether this is the right half of a wide character.
  package var isEmpty: Bool { words.x == 0 }

  package var text: Character? { String(scalars).first }

  /// The code points of the text.
  package var scalars: String.UnicodeScalarView {
    String.UnicodeScalarView(
      (0..<Cell.capacity).map { words[$0] }.filter { $0 != 0 }.compactMap(Unicode.Scalar.init))
  }

  /// The code point if there is exactly one.
  package var scalar: Unicode.Scalar? {
    words.x != 0 && words.y == 0 ? Unicode.Scalar(words.x) : nil
  }
}
