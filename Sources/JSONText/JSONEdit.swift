/// A range of a text's bytes and its replacement.
struct JSONEdit: Hashable {
  let range: Range<Int>
  let replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8] = []) {
    self.range = range
    self.replacement = replacement
  }

  init(at offset: Int, _ replacement: [UInt8]) {
    self.init(offset..<offset, replacement)
  }
}
