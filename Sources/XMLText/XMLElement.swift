import Bytes

/// An element with its content; names keep their prefix, as in `jcr:root`.
package struct XMLElement: Hashable, Sendable {
  package let name: String
  /// In the order of the document; no name occurs twice.
  package let attributes: [XMLAttribute]
  package internal(set) var children: [XMLElement] = []
  /// The characters directly inside the element in one piece, CDATA and references resolved; the
  /// indentation before the first of them is left out.
  package internal(set) var text = ""
  /// The byte offset of the start tag's `<`.
  package let offset: Int

  /// The first child of that name.
  package func child(_ name: String) -> XMLElement? {
    children.first { $0.name == name }
  }

  package func children(named name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }

  /// Visits all elements inside this one, at any depth, in the order of the document.
  package func forEachDescendant(_ body: (XMLElement) -> Void) {
    for child in children {
      body(child)
      child.forEachDescendant(body)
    }
  }

  package func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name == name }
  }

  /// The text without the white space around it.
  package var trimmedText: String {
    guard let first = text.utf8.firstIndex(where: { !$0.isSpace }),
      let last = text.utf8.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(text[first...last])
  }
}

package struct XMLAttribute: Hashable, Sendable {
  package let name: String
  /// The byte offset of the name.
  let offset: Int
  /// The value with references resolved and white space as spaces.
  package let value: String
  /// The byte range of the value as it is written, without its quotes.
  package let range: Range<Int>
}
