import Bytes

extension UInt8 {
  var isXMLSpace: Bool {
    self == .space || self == .tab || self == .lineFeed || self == .carriageReturn
  }

  var startsXMLName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  var continuesXMLName: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: startsXMLName
    }
  }
}
