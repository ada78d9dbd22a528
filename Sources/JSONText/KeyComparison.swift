import Bytes

/// How the keys of a document's root are told apart; keys further in always compare exactly.
package enum KeyComparison: Hashable, Sendable {
  case exact
  /// As OSGi reads properties: without case and without a type suffix such as `:Integer`.
  case configuration

  /// What two names of the same key have in common.
  func canonical(_ name: String) -> String {
    switch self {
    case .exact: name
    case .configuration:
      // As nearly all are written.
      name.utf8.allSatisfy(\.isPlainKey) ? name : JSONMember.parts(of: name).key.lowercased()
    }
  }

  /// Where a new key goes: behind the nearest key that precedes it in the order and is there, else
  /// before the nearest that follows, else at the end.
  func index(of key: String, among members: [JSONMember], order: [String]) -> Int {
    let names = members.map { canonical($0.name) }
    let order = order.map(canonical)
    guard let rank = order.firstIndex(of: canonical(key)) else { return names.count }
    for name in order[..<rank].reversed() {
      if let index = names.lastIndex(of: name) { return index + 1 }
    }
    for name in order[rank...] {
      if let index = names.firstIndex(of: name) { return index }
    }
    return names.count
  }
}

extension UInt8 {
  /// Whether a key that consists of such bytes is its own canonical name.
  fileprivate var isPlainKey: Bool {
    self < 0x80 && self != .colon && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
