import Bytes

extension ArraySlice<UInt8> {
  func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[((lastIndex { !belongs($0) }).map { $0 + 1 } ?? startIndex)...]
  }

  func firstRange(of text: String) -> Range<Int>? {
    guard let first = text.utf8.first else { return nil }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: text.utf8) { return index..<(index + text.utf8.count) }
      start = index + 1
    }
    return nil
  }
}
