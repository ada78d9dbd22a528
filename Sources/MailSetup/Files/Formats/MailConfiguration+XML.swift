import Bytes
import XMLText

extension MailConfiguration {
  /// The properties of a `sling:OsgiConfig` node; an entry's offset is that of its value.
  init(_ text: XMLText) throws(LegacySyntaxError) {
    let root = text.root
    let primaryType = root.attribute("jcr:primaryType")?.value
    guard root.name == "jcr:root", primaryType == "sling:OsgiConfig" else {
      throw LegacySyntaxError(
        .notOSGiConfig(element: root.name, primaryType: primaryType),
        at: text.position(of: root.offset))
    }
    var entries: [Entry] = []
    for attribute in root.attributes where !attribute.name.contains(":") {
      let offset = attribute.range.lowerBound
      do {
        let value = try Value(attribute)
        entries.append(Entry(key: attribute.name.withoutNameCodes, value: value, offset: offset))
      } catch {
        throw LegacySyntaxError(error, at: text.position(of: offset))
      }
    }
    self.init(entries: entries)
  }
}

extension String {
  /// The name as FileVault reads it: `_x002e_` stands for a dot (ISO 9075).
  fileprivate var withoutNameCodes: String {
    guard containsBytes(of: "_x") else { return self }
    return replacing(/_x([0-9a-fA-F]{4})_/.matchingSemantics(.unicodeScalar)) { code in
      UInt16(code.1, radix: 16).map { String(decoding: [$0], as: UTF16.self) } ?? ""
    }
  }
}

extension MailConfiguration.Value {
  fileprivate init(_ attribute: XMLAttribute) throws(LegacySyntaxError.Reason) {
    let raw = MailConfiguration.Value.string(attribute.value)
    if raw.isEncrypted {
      self = raw
      return
    }
    let written = try DocViewValue(attribute.value)
    var type = ValueType.string
    if let name = written.type {
      guard let named = ValueType(jcrName: name) else { throw .unknownType(name) }
      type = named
    }
    var values: [MailConfiguration.Value] = []
    for text in written.texts {
      guard let value = type.value(of: text) else { throw .invalidNumber(text) }
      values.append(value)
    }
    self = written.isArray ? .array(values) : values.first ?? .string("")
  }
}
