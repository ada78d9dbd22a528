import Bytes

/// Finds the names of exceptions in a line, each with the place of its message.
enum FaultScanner {
  struct Fault {
    /// The class without its package.
    let name: String
    let package: ArraySlice<UInt8>
    let range: Range<Int>
  }

  private static let endings = ["Exception", "Error", "Failure", "Fault"].map { Array($0.utf8) }

  static func faults(in line: ArraySlice<UInt8>) -> [Fault] {
    var faults: [Fault] = []
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index].isLetter else {
        index += 1
        continue
      }
      let token = line[index...].prefix { isPartOfName($0) }
      index = token.endIndex
      let name = token.suffix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
      guard let first = name.first, first & 0x20 == 0, name.count > 7,
        endings.contains(where: { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
        ),
        name.startIndex > token.startIndex || isFollowedByMessage(line[index...])
      else { continue }
      faults.append(
        Fault(
          name: String(decoding: name, as: UTF8.self), package: token[..<name.startIndex],
          range: token.startIndex..<token.endIndex))
    }
    return faults
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .dot || byte == .backslash || "$_".utf8.contains(byte)
  }

  private static func isFollowedByMessage(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || rest.first == .colon || rest.first == .openParenthesis
  }
}
