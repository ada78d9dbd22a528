import Bytes
import JSONText

/// A file's text as it may be shown: dots stand in the place of each secret.
package struct ShownFile: Hashable, Sendable {
  private static let dots = Array("••••".utf8)

  package let change: FileChange
  /// The file as a save leaves it; nil where it is removed or cannot be read.
  package let bytes: [UInt8]?
  package let lines: FileLines

  package init(_ change: FileChange, hiding secrets: Secrets) {
    self.change = change
    bytes = change.after.flatMap {
      Self.bytes($0, path: change.path, saying: change.content, hiding: secrets)
    }
    lines = FileLines(change.after ?? [], shown: bytes ?? [])
  }

  /// The file as it was read; nil where there was none or it cannot be read.
  package static func before(_ change: FileChange, hiding secrets: Secrets) -> [UInt8]? {
    change.before.flatMap {
      bytes($0, path: change.path, saying: change.contentBefore, hiding: secrets)
    }
  }

  /// Nil for a file that cannot be read, since its secrets cannot be told from other text.
  private static func bytes(
    _ bytes: [UInt8], path: String, saying content: FileContent, hiding others: Secrets
  ) -> [UInt8]? {
    if let text = content.text { return Self.bytes(of: text, hiding: others) }
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
    let comments =
      text.comments.filter { secrets.isIn(String(decoding: bytes[$0], as: UTF8.self)) }
      + CommentedSecrets.ranges(text.comments, in: bytes)
    ranges += comments.map { $0.lowerBound + 2..<$0.upperBound }
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
      if isSecret && !isName(text) || secrets.isIn(text) {
        ranges.append(node.range.withoutQuotes)
      }
    case .number(let text):
      if isSecret || secrets.isIn(text) { ranges.append(node.range) }
    case .bool, .null: break
    }
  }

  /// Whether a secret property has no secret in it: only the name of one, or nothing.
  private static func isName(_ text: String) -> Bool {
    Placeholder(text).map { $0.defaultValue == nil }
      ?? (text.isEmpty || text == MailProperty.unusedPassword)
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
    let comments = CommentedSecrets.ranges(
      CommentedSecrets.comments(in: file.bytes, isXML: isXML), in: file.bytes)
    return hide(ranges + comments, in: file.bytes, secrets)
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
