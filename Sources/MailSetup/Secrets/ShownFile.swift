import Bytes
import JSONText

/// A file's text as it may be shown: dots stand in the place of each secret.
package enum ShownFile {
  private static let dots = Array("••••".utf8)

  /// The file as a save leaves it; nil where it is removed.
  package static func bytes(of change: FileChange, hiding others: Secrets) -> [UInt8]? {
    if let text = change.content.text { return bytes(of: text, hiding: others) }
    return change.after.flatMap { bytes($0, path: change.path, hiding: others) }
  }

  /// Nil for a file that cannot be read, since its secrets cannot be told from other text.
  package static func bytes(
    _ bytes: [UInt8], path: String, hiding others: Secrets
  ) -> [UInt8]? {
    if let format = MailFileName(path)?.format, format != .cfgJSON {
      return legacy(ProjectFile(path: path, bytes: bytes), isXML: format == .xml, others)
    }
    return (try? JSONText(bytes, keys: .configuration)).map { Self.bytes(of: $0, hiding: others) }
  }

  private static func bytes(of text: JSONText, hiding others: Secrets) -> [UInt8] {
    let bytes = text.bytes
    let secrets = others.adding(text.texts)
    var ranges: [Range<Int>] = []
    for member in text.root.members {
      let isSecret = MailProperty.isSecret(member.key)
      collect(member.node, isSecret: isSecret, secrets, &ranges)
      if secrets.isIn(member.name) { ranges.append(member.keyRange.withoutQuotes) }
    }
    if case .array = text.root.kind { collect(text.root, isSecret: false, secrets, &ranges) }
    ranges += text.comments.filter { range in
      secrets.isIn(String(decoding: bytes[range], as: UTF8.self))
    }.map { $0.lowerBound + 2..<$0.upperBound }
    return hide(ranges, in: bytes, secrets)
  }

  /// Collects the values that are secret or contain a secret.
  private static func collect(
    _ node: JSONNode, isSecret: Bool, _ secrets: Secrets, _ ranges: inout [Range<Int>]
  ) {
    switch node.kind {
    case .object(let members):
      for member in members {
        collect(member.node, isSecret: isSecret, secrets, &ranges)
        if secrets.isIn(member.name) { ranges.append(member.keyRange.withoutQuotes) }
      }
    case .array(let elements):
      for element in elements { collect(element, isSecret: isSecret, secrets, &ranges) }
    case .string(let text):
      let isName =
        Placeholder(text).map { $0.defaultValue == nil }
        ?? (text.isEmpty || text == MailProperty.unusedPassword)
      if isSecret && !isName || secrets.isIn(text) { ranges.append(node.range.withoutQuotes) }
    case .number(let text):
      if isSecret || secrets.isIn(text) { ranges.append(node.range) }
    case .bool, .null: break
    }
  }

  /// Of the older formats whole properties are hidden, up to the next one.
  private static func legacy(
    _ file: ProjectFile, isXML: Bool, _ others: Secrets
  ) -> [UInt8]? {
    guard let properties = MailFile(file).properties else { return nil }
    let secrets = others.adding(properties.texts)
    let offsets = properties.entries.map(\.offset) + [file.bytes.count]
    let ranges = properties.entries.indices.compactMap { index -> Range<Int>? in
      let entry = properties.entries[index]
      guard
        MailProperty.isSecret(entry.key)
          || entry.value.texts.contains(where: secrets.isIn)
      else { return nil }
      let start = offsets[index] + (isXML ? 0 : entry.key.utf8.count)
      guard isXML else { return min(start, offsets[index + 1])..<offsets[index + 1] }
      // An entry of XML begins at its value, in front of which its quote is.
      let quote = file.bytes[start - 1]
      return start..<(file.bytes[start...].firstIndex(of: quote) ?? file.bytes.count)
    }
    return hide(ranges, in: file.bytes, secrets)
  }

  private static func hide(
    _ ranges: [Range<Int>], in bytes: [UInt8], _ secrets: Secrets
  ) -> [UInt8] {
    let ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    // The lines of a text stay as many as they are.
    let bytes = bytes.replacing(ranges) { dots + bytes[$0].filter { $0 == .lineFeed } }
    if secrets.isEmpty { return bytes }
    return Array(secrets.masked(String(decoding: bytes, as: UTF8.self)).utf8)
  }
}

extension Range<Int> {
  fileprivate var withoutQuotes: Range<Int> {
    lowerBound + 1..<Swift.max(lowerBound + 1, upperBound - 1)
  }
}
