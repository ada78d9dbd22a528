/// What an answer means for AEM: declared once, with the sign that it is recognised by.
package struct Verdict: Sendable {
  package typealias ID = String

  package let id: ID
  package let standing: Standing
  /// How the port speaks TLS; nil where the answer does not tell.
  package let tls: TLS?
  let isSeen: @Sendable (Sighting) -> Bool
  let words: @Sendable (Sighting) -> String

  package enum Standing: Sendable {
    case fits
    /// A server answered, and AEM cannot use it.
    case fitsNot
    /// Nothing answered.
    case isSilent
  }

  package enum TLS: String, Sendable {
    case implicit, starttls, none
    /// The way in which the port was asked.
    case asAsked
  }

  init(
    _ id: ID, _ standing: Standing, tls: TLS? = nil,
    _ words: @escaping @Sendable (Sighting) -> String,
    isSeen: @escaping @Sendable (Sighting) -> Bool
  ) {
    self.id = id
    self.standing = standing
    self.tls = tls
    self.isSeen = isSeen
    self.words = words
  }

  /// The first one that the answers show.
  package static func on(_ sighting: Sighting) -> Verdict {
    all.first { $0.isSeen(sighting) } ?? other
  }
}

extension Verdict: Hashable {
  package static func == (left: Verdict, right: Verdict) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
