import Explaining

/// The first byte says where the text is cut in two; the rest is the text. A promise that is broken
/// traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExplaining(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let cut = input.first else { return 0 }
  let bytes = input[1...]
  let whole = explained(bytes)
  let middle = bytes.startIndex + Int(cut) % (bytes.count + 1)
  precondition(explained(bytes[..<middle], bytes[middle...]) == whole)
  return 0
}

func explained(_ pieces: ArraySlice<UInt8>...) -> [String] {
  var explainer = Explainer()
  for piece in pieces { explainer.read(piece) }
  return explainer.finish().explained.map {
    precondition($0.line >= 1 && $0.count >= 0)
    return "\($0.explanation.id) \($0.line) \($0.quote)"
  }
}
