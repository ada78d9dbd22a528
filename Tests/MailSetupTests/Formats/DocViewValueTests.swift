import Testing

@testable import MailSetup

struct DocViewValueTests {
  @Test(
    arguments: [
      ("", nil, false, [""]),
      ("a,b]", nil, false, ["a,b]"]),
      ("x{Long}", nil, false, ["x{Long}"]),
      ("{Long}465", "Long", false, ["465"]),
      ("{String}{61}", "String", false, ["{61}"]),
      ("\\{61}", nil, false, ["{61}"]),
      ("\\[a]", nil, false, ["[a]"]),
      ("a\\\\b\\,\\=\\u00e9\\ud83d\\ude00", nil, false, ["a\\b,=\u{E9}\u{1F600}"]),
      ("[]", nil, true, []),
      ("[\\0]", nil, true, [""]),
      ("[,]", nil, true, ["", ""]),
      ("[a]", nil, true, ["a"]),
      ("[a,,b]", nil, true, ["a", "", "b"]),
      ("[a\\,b,c\\]]", nil, true, ["a,b", "c]"]),
      ("[a]b]", nil, true, ["a]b"]),
      ("[a,b", nil, true, ["a", "b"]),
      ("{Boolean}[true,false]", "Boolean", true, ["true", "false"]),
    ] as [(String, String?, Bool, [String])])
  func `a value is its type and its texts`(
    attribute: String, type: String?, isArray: Bool, texts: [String]
  ) throws {
    let value = try DocViewValue(attribute)
    #expect(value.type == type)
    #expect(value.isArray == isArray)
    #expect(value.texts == texts)
  }

  @Test(arguments: ["\\", "[a\\", "\\u12", "\\u12g4", "\\u\u{E9}123"])
  func `an unfinished escape is refused`(attribute: String) {
    #expect(throws: LegacySyntaxError.Reason.invalidEscape) { try DocViewValue(attribute) }
  }
}
