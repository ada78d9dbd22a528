import Platform

/// Random numbers that a seed determines, so that what failed once can be run again.
package struct Random: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// New seeds at each run, or the seed in MAILWIZARD_SEED.
  package static func seeds(_ count: Int) -> [UInt64] {
    if let value = unsafe getenv("MAILWIZARD_SEED"),
      let seed = UInt64(unsafe String(cString: value))
    {
      return [seed]
    }
    return (0..<count).map { _ in .random(in: .min ... .max) }
  }

  package mutating func int(_ range: Range<Int>) -> Int { .random(in: range, using: &self) }

  /// True once in so many times.
  package mutating func oneIn(_ count: Int) -> Bool { int(0..<count) == 0 }

  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0..<elements.count)]
  }
}
