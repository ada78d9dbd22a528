import Bytes

/// The encoding of a document; markup is ASCII in either encoding.
package enum XMLEncoding: Hashable, Sendable {
  case utf8
  /// ISO-8859-1 was declared: each byte is one character.
  case latin1

  /// Fails with the offset of the first bytes that cannot be read.
  init(of bytes: [UInt8]) throws(Failure) {
    let start = bytes.prefix(4)
    if start.contains(0) || start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
      throw Failure(reason: .unsupportedEncoding, offset: 0)
    }
    switch Self.declared(in: bytes)?.lowercased() ?? "utf-8" {
    case "utf-8", "utf8":
      if let offset = bytes.firstInvalidUTF8 {
        throw Failure(reason: .invalidUTF8, offset: offset)
      }
      if let (offset, character) = bytes.firstNonCharacter {
        throw Failure(reason: .forbiddenCharacter(character), offset: offset)
      }
      self = .utf8
    case "iso-8859-1", "iso_8859-1", "latin1", "l1":
      self = .latin1
    case let name:
      guard Self.extendingASCII.contains(where: name.hasPrefix) else {
        throw Failure(reason: .unsupportedEncoding, offset: 0)
      }
      if let offset = bytes.dropFirst(bytes.byteOrderMarkCount).firstIndex(where: { $0 >= 0x80 }) {
        throw Failure(reason: .unsupportedEncoding, offset: offset)
      }
      self = .utf8
    }
  }

  /// The beginnings of the names of other encodings in which markup is ASCII.
  private static let extendingASCII = [
    "us-ascii", "ascii", "iso-8859-", "iso_8859-", "iso8859", "latin", "windows-", "cp125", "koi8-",
    "mac", "x-mac", "shift_jis", "euc-", "gb2312", "gbk", "gb18030", "big5", "tis-620",
  ]

  struct Failure: Error {
    let reason: XMLSyntaxError.Reason
    let offset: Int
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

extension [UInt8] {
  /// The offset of the first byte that is not part of a character in UTF-8.
  fileprivate var firstInvalidUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var bytes = makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// The first U+FFFE or U+FFFF in UTF-8, which XML allows nowhere.
  fileprivate var firstNonCharacter: (offset: Int, character: UInt32)? {
    var rest = self[...]
    while let place = rest.firstIndex(of: 0xEF) {
      if place + 2 < count, self[place + 1] == 0xBF, self[place + 2] >= 0xBE {
        return (place, 0xFFC0 | UInt32(self[place + 2] & 0x3F))
      }
      rest = self[(place + 1)...]
    }
    return nil
  }
}
