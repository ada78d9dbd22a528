/// The comparison for the keys of a document's root; keys further in always compare exactly.
package enum KeyComparison: Hashable, Sendable {
  case exact
  /// As OSGi reads properties: without case and without a type suffix such as `:Integer`.
  case configuration

  /// The form that all names of a key have in common.
  func canonical(_ name: String) -> String {
    switch self {
    case .exact: name
    case .configuration: JSONMember.parts(of: name).key.lowercased()
    }
  }

  /// The index for a new key: after the nearest present key that precedes it in the order, else
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
