/// A file of the project as it was read and as it is to be.
package struct Change: Hashable, Sendable {
  /// Relative to the project's root.
  package let path: String
  /// Nil where there was no file.
  package let before: [UInt8]?
  /// Nil where the file is to be removed.
  package let after: [UInt8]?

  package init(path: String, before: [UInt8]?, after: [UInt8]?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
