extension String {
  /// The last component of a path: the text after the last slash, or the whole text.
  package var fileName: String {
    var path = self
    let slash = path.withUTF8 { unsafe $0.lastIndex(of: UInt8(ascii: "/")) }
    return slash.map { String(decoding: utf8.dropFirst($0 + 1), as: UTF8.self) } ?? self
  }
}
