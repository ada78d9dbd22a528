package import Bytes

/// The reason why bytes are not an XML document, with its place.
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
    /// A name with a character that names do not have, or with a colon in a wrong place.
    case invalidName(String)
    /// A name begins with a prefix that stands for no namespace.
    case undeclaredPrefix(String)
    /// The attribute gives a prefix no namespace, or gives away what belongs to XML itself.
    case forbiddenNamespace(String)
    /// A reference such as `&name;` to an entity that XML does not predefine.
    case unknownEntity(String)
    case invalidCharacterReference
    case forbiddenCharacter(UInt32)
    case contentOutsideRoot
    /// UTF-16, UTF-32, a declared encoding that is not known, or one that is not read, at its first
    /// character beyond ASCII.
    case unsupportedEncoding
    /// Bytes that are not UTF-8 where no other encoding was declared.
    case invalidUTF8
    /// An XML declaration that is not at the start of the file, or says something else than the
    /// version, the encoding and whether the document stands alone.
    case misplacedDeclaration
    /// A DOCTYPE behind another one or behind the start of the root element.
    case misplacedDoctype
    /// `]]>` in text, or `--` in a comment.
    case forbiddenText(String)
    /// More elements inside each other than `XMLParser.depthLimit`.
    case tooDeep
  }

  package enum Construct: Hashable, Sendable {
    case rootElement, element, name, equalsSign, attributeValue, endOfTag, whiteSpace
    case reference, comment, processingInstruction, cdata, doctype
  }
}
