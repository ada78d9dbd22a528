package import Bytes

/// An XML document: its bytes as they were read and the tree of its elements.
package struct XMLText: Hashable, Sendable {
  package let bytes: [UInt8]
  package let encoding: XMLEncoding
  package let root: XMLElement

  /// Reads a document without validating it; comments, processing instructions and the DOCTYPE are
  /// passed over.
  /// - Parameter hasNamespaces: Whether prefixes must be declared, which Maven does not ask of a pom.
  package init(_ bytes: [UInt8], hasNamespaces: Bool = true) throws(XMLSyntaxError) {
    var parser = XMLParser(bytes, hasNamespaces: hasNamespaces)
    root = try parser.parseDocument()
    encoding = parser.encoding
    self.bytes = bytes
  }

  package func position(of offset: Int) -> TextPosition {
    TextPosition(of: offset, in: bytes, isUTF8: encoding == .utf8)
  }
}
