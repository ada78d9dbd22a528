import Bytes

/// The encoding of a document; markup is ASCII in either encoding.
package enum XMLEncoding: Hashable, Sendable {
  case utf8
  /// Another encoding was declared, or the bytes are not UTF-8: each is one ISO-8859-1 character.
  case latin1

  /// Nil where the document is UTF-16 or UTF-32.
  init?(of bytes: [UInt8]) {
    let start = bytes.prefix(4)
    if start.contains(0) || start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
      return nil
    }
    let declared = Self.declared(in: bytes)?.lowercased() ?? "utf-8"
    let isDeclared = ["utf-8", "utf8", "us-ascii", "ascii"].contains(declared)
    self = isDeclared && String(validating: bytes, as: UTF8.self) != nil ? .utf8 : .latin1
  }

  /// The name in `<?xml … encoding="…"?>`.
  private static func declared(in bytes: [UInt8]) -> String? {
    let text = bytes.dropFirst(bytes.byteOrderMarkCount)
    guard text.starts(with: "<?xml".utf8), let end = text.firstIndex(of: .greaterThan) else {
      return nil
    }
    let parts = text[..<end].split { $0.isSpace || "=\"'?".utf8.contains($0) }
    guard let key = parts.firstIndex(where: { $0.elementsEqual("encoding".utf8) }) else {
      return nil
    }
    return parts[(key + 1)...].first.map { String(decoding: $0, as: UTF8.self) }
  }
}
