import Bytes

extension MailProperty {
  /// The property that a misspelt key means; nil for a right key and for a foreign one.
  static func meant(by key: String, among properties: [MailProperty] = all) -> MailProperty? {
    // Most keys are right, and comparing one with each slip takes long.
    if properties.contains(where: { $0.isSpelt(key) }) { return nil }
    let near = properties.filter { property in
      abs(key.utf8.count - property.key.utf8.count) <= 1
        && (key.utf8.first?.lowercased == property.key.utf8.first?.lowercased
          || key.utf8.last?.lowercased == property.key.utf8.last?.lowercased)
    }
    if near.isEmpty { return nil }
    let key = key.lowercased()
    return near.first { EditDistance.isOne(between: key, and: $0.key.lowercased()) }
  }
}

/// Whether one typing mistake turns one word into the other.
enum EditDistance {
  static func isOne(between left: String, and right: String) -> Bool {
    let (short, long) =
      left.utf8.count <= right.utf8.count
      ? (Array(left.utf8), Array(right.utf8)) : (Array(right.utf8), Array(left.utf8))
    guard long.count - short.count <= 1, short != long else { return false }
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    let suffix = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if short.count < long.count { return prefix + suffix >= short.count }
    if prefix + suffix >= short.count - 1 { return true }
    let isSwap = prefix + suffix == short.count - 2
    return isSwap && short[prefix] == long[prefix + 1] && short[prefix + 1] == long[prefix]
  }
}
