import Bytes

extension UInt8 {
  var startsXMLName: Bool { isLetter || "_:".utf8.contains(self) || self >= 0x80 }
  var continuesXMLName: Bool { startsXMLName || isDigit || self == .minus || self == .dot }
}
