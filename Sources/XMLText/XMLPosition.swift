import Bytes

/// A place in a text as people count: lines and characters from 1.
package struct XMLPosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  init(of offset: Int, in bytes: [UInt8], _ encoding: XMLEncoding) {
    var line = 1
    var column = 1
    var afterReturn = false
    for byte in bytes.prefix(max(0, offset)) {
      let endsPair = afterReturn && byte == .lineFeed
      afterReturn = byte == .carriageReturn
      if endsPair { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        line += 1
        column = 1
      } else if encoding != .utf8 || byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
