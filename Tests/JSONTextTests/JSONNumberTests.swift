import JSONText
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("30002", 30002), ("-7", -7), ("30002.0", 30002), ("30002.000", 30002),
    ("3.0002e4", 30002), ("3.0002E+4", 30002), ("300020e-1", 30002), ("0.0e99", 0),
    ("0.00012e5", 12), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `a number without a fraction is whole, however it is written`(text: String, value: Int) {
    #expect(JSONNumber.whole(text) == value)
  }

  @Test(arguments: [
    "", "-", "x", "1x", "0.5", "30002.5", "30002e-1", "1e-1", "9223372036854775808", "1e99",
    "1e9223372036854775807", "1e-9223372036854775808", "1e99999999999999999999", "01",
  ])
  func `any other text, or a number that does not fit, is not whole`(_ text: String) {
    #expect(JSONNumber.whole(text) == nil)
  }

  @Test func `megabytes of zeros are counted, not multiplied`() {
    let zeros = String(repeating: "0", count: 4 << 20)
    #expect(JSONNumber.whole("12.\(zeros)") == 12)
    #expect(JSONNumber.whole("1\(zeros)") == nil)
    #expect(JSONNumber.whole("0.\(zeros)1") == nil)
  }
}
