/// The meaning of an answer for AEM, declared once with the sign that shows it.
package struct Verdict: Sendable {
  package typealias ID = String

  package let id: ID
  package let standing: Standing
  /// Whether the server speaks no TLS.
  let isInClear: Bool
  /// The reason why AEM cannot use the port; empty where it can.
  let words: String
  let isSeen: @Sendable (Sighting) -> Bool

  package enum Standing: Sendable {
    case fits
    /// A server answered, and AEM cannot use it.
    case fitsNot
    /// Nothing answered.
    case isSilent
  }

  init(
    _ id: ID, _ standing: Standing, isInClear: Bool = false,
    _ words: String,
    isSeen: @escaping @Sendable (Sighting) -> Bool
  ) {
    self.id = id
    self.standing = standing
    self.isInClear = isInClear
    self.isSeen = isSeen
    self.words = words
  }

  /// The first verdict that the answers show.
  package static func on(_ sighting: Sighting) -> Verdict {
    all.first { $0.isSeen(sighting) } ?? other(sighting.exitCode)
  }
}

extension Verdict: Hashable {
  package static func == (left: Verdict, right: Verdict) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
