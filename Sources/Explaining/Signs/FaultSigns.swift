import Bytes

/// Reads the exceptions of an event, the outermost first, each with its message.
struct FaultSigns {
  let signs: [Sign]

  private static let mostFaults = 40
  private static let mostLines = 8

  init(_ lines: [Event.Line]) {
    var signs: [Sign] = []
    for (index, line) in lines.enumerated() where signs.count < Self.mostFaults {
      let faults = FaultScanner.faults(in: line.text)
      for (position, fault) in faults.enumerated() {
        let isLast = position + 1 == faults.count
        let end = isLast ? line.text.endIndex : faults[position + 1].range.lowerBound
        var words = Words(
          line.text[fault.range.upperBound..<max(end, fault.range.upperBound)], line: line.number)
        if isLast {
          for more in lines[(index + 1)...].prefix(Self.mostLines) {
            guard !Self.beginsAnother(more.text) else { break }
            words.append(more.text, line: more.number)
          }
        }
        let isJava = fault.package.contains(.dot)
        signs.append(
          Sign(
            kind: .fault, names: [fault.name] + (isJava ? ["java"] : []), words: words,
            line: line.number, depth: signs.count))
      }
    }
    self.signs = signs
  }

  private static func beginsAnother(_ line: ArraySlice<UInt8>) -> Bool {
    !FaultScanner.faults(in: line).isEmpty || line.firstRange(of: "nested exception is") != nil
  }
}
