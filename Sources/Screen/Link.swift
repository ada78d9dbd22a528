/// A text in one row of a frame that leads to an address.
package struct Link: Hashable, Sendable {
  package let place: Point
  package let text: String
  package let role: Role
  /// An address of the web, or the absolute path of a file.
  package var address: String

  package init(_ text: String, _ role: Role, at place: Point, address: String) {
    self.text = text
    self.role = role
    self.place = place
    self.address = address
  }
}

extension Frame {
  /// Whether the frame still shows a link's text where it was drawn.
  package func shows(_ link: Link) -> Bool {
    guard link.place.row < size.rows, link.place.column + link.text.count <= size.columns else {
      return false
    }
    return link.text.enumerated().allSatisfy { offset, character in
      character.isASCII && self[link.place.column + offset, link.place.row].text == character
    }
  }
}
