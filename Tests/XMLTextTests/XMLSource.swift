import XMLText

extension XMLText {
  init(_ source: String, hasNamespaces: Bool = true) throws(XMLSyntaxError) {
    try self.init(Array(source.utf8), hasNamespaces: hasNamespaces)
  }

  func written(_ attribute: XMLAttribute) -> String {
    String(decoding: bytes[attribute.range], as: UTF8.self)
  }
}

func reason(_ source: String) -> XMLSyntaxError.Reason? {
  do throws(XMLSyntaxError) {
    _ = try XMLText(source)
    return nil
  } catch {
    return error.reason
  }
}

/// A random source that a seed repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
