/// Bytes between their length and a comma, `5:bytes,`, so that truncation is noticed.
enum Netstring {
  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    Array("\(bytes.count):".utf8) + bytes + [UInt8(ascii: ",")]
  }

  /// Decodes consecutive netstrings; nil if one is truncated or other bytes are between them.
  static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
    var rest = bytes[...]
    var all: [[UInt8]] = []
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
        let length = Int(String(decoding: rest[..<colon], as: UTF8.self)), length >= 0
      else { return nil }
      rest = rest[(colon + 1)...]
      let content = rest.prefix(length)
      rest = rest.dropFirst(length)
      guard content.count == length, rest.popFirst() == UInt8(ascii: ",") else { return nil }
      all.append(Array(content))
    }
    return all
  }
}
