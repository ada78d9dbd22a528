/// A name in a folder and what bears it.
package struct DirectoryEntry: Hashable, Sendable {
  package let name: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    case file, folder
    /// A link, a pipe, a socket or a device.
    case other
  }
}
