package import Bytes

/// Why bytes are not an XML document, and where that shows.
package struct XMLSyntaxError: Error, Hashable {
  package let position: TextPosition
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// The file ends inside the construct, which begins at the position.
    case unfinished(Construct)
    /// Something else, or the end of the file, is in place of the construct.
    case expected(Construct)
    case mismatchedEndTag(expected: String, found: String)
    case duplicateAttribute(String)
    /// A reference such as `&name;` to an entity that XML does not predefine.
    case unknownEntity(String)
    case invalidCharacterReference
    case forbiddenCharacter(UInt8)
    case contentOutsideRoot
    /// UTF-16 or UTF-32, which are not read.
    case unsupportedEncoding
    /// More elements inside each other than `XMLParser.depthLimit`.
    case tooDeep
  }

  package enum Construct: Hashable, Sendable {
    case rootElement, element, name, equalsSign, attributeValue, endOfTag
    case reference, comment, processingInstruction, cdata, doctype
  }
}
