/// Bytes of a text and what is to stand in their place.
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
