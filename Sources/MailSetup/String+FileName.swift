extension String {
  /// What stands behind the last slash of a path; the whole text where there is none.
  package var fileName: String {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
