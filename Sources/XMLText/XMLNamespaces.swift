/// The namespaces that prefixes stand for inside the open elements.
struct XMLNamespaces {
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  private static let xmlns = "http://www.w3.org/2000/xmlns/"

  /// The namespaces of each prefix, the innermost last. What a prefix of the repository's own stands
  /// for is clear without a declaration too, so that a file that lacks it can be read.
  private var namespaces = [
    "xml": [xml], "jcr": ["http://www.jcp.org/jcr/1.0"], "nt": ["http://www.jcp.org/jcr/nt/1.0"],
    "sling": ["http://sling.apache.org/jcr/sling/1.0"],
  ]
  /// The prefixes that each open element declares.
  private var declared: [[String]] = []

  struct Failure: Error {
    let reason: XMLSyntaxError.Reason
    let offset: Int
  }

  mutating func enter(
    _ name: String, at offset: Int, _ attributes: [XMLAttribute]
  ) throws(Failure) {
    declared.append([])
    for attribute in attributes where attribute.declaresNamespace { try declare(attribute) }
    _ = try expanded(name, at: offset)
    var names: Set<[String]> = []
    for attribute in attributes where !attribute.declaresNamespace {
      let name = try expanded(attribute.name, at: attribute.offset)
      guard name.count == 1 || names.insert(name).inserted else {
        throw Failure(reason: .duplicateAttribute(attribute.name), offset: attribute.offset)
      }
    }
  }

  mutating func leave() {
    for prefix in declared.removeLast() { namespaces[prefix]?.removeLast() }
  }

  private mutating func declare(_ attribute: XMLAttribute) throws(Failure) {
    let prefix = String(attribute.name.dropFirst("xmlns:".count))
    let isReserved =
      prefix == "xmlns" || attribute.value == Self.xmlns
      || (prefix == "xml") != (attribute.value == Self.xml)
    if isReserved || !prefix.isEmpty && attribute.value.isEmpty {
      throw Failure(reason: .forbiddenNamespace(attribute.name), offset: attribute.offset)
    }
    if prefix.isEmpty { return }
    namespaces[prefix, default: []].append(attribute.value)
    declared[declared.count - 1].append(prefix)
  }

  /// The namespace of a name's prefix and the rest of it; the name alone if it has no prefix.
  private func expanded(_ name: String, at offset: Int) throws(Failure) -> [String] {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [name] }
    let prefix = String(name[..<colon])
    guard let namespace = namespaces[prefix]?.last else {
      throw Failure(reason: .undeclaredPrefix(prefix), offset: offset)
    }
    return [namespace, String(name[name.utf8.index(after: colon)...])]
  }
}

extension XMLAttribute {
  fileprivate var declaresNamespace: Bool {
    name == "xmlns" || name.utf8.starts(with: "xmlns:".utf8)
  }
}
