extension String {
  /// What stands behind the last slash of a path; the whole text where there is none.
  package var fileName: String {
    var path = self
    let slash = path.withUTF8 { unsafe $0.lastIndex(of: UInt8(ascii: "/")) }
    return slash.map { String(decoding: utf8.dropFirst($0 + 1), as: UTF8.self) } ?? self
  }
}
