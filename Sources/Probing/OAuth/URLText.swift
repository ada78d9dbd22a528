import Bytes

/// The encodings of values in addresses.
enum URLText {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Base64 in the alphabet for addresses, without padding. Source:
  /// https://www.rfc-editor.org/rfc/rfc4648#section-5
  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0...group.count {
        text.append(letters[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value with percent codes for all but the letters that mean nothing in an address.
  static func encoded(_ value: String) -> String {
    value.utf8.map { byte in
      if byte.isAlphanumeric || "-._~".utf8.contains(byte) {
        return String(decoding: [byte], as: UTF8.self)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  static func query(_ fields: [(String, String)]) -> String {
    fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
  }

  /// The values in the query of an address, of duplicates the first.
  static func fields(ofQueryIn address: String) -> [String: String] {
    guard let mark = address.firstIndex(of: "?") else { return [:] }
    let query = address[address.index(after: mark)...].prefix { $0 != "#" }
    let pairs = query.split(separator: "&").map { pair -> (String, String) in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(.space)
      case UInt8(ascii: "%"):
        if rest.count >= 2,
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
