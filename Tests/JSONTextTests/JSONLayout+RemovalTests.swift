import JSONText
import Testing

@Suite struct JSONLayoutRemovalTests {
  @Test(arguments: [
    // Lines.
    ("{\n  \"x\": 1,\n  \"b\": 2\n}", "{\n  \"b\": 2\n}"),
    ("{\n  \"a\": 1,\n  \"x\": 2,\n  \"b\": 3\n}", "{\n  \"a\": 1,\n  \"b\": 3\n}"),
    ("{\n  \"a\": 1,\n  \"x\": 2\n}\n", "{\n  \"a\": 1\n}\n"),
    ("{\r\n\t\"a\": 1,\r\n\t\"x\": [\r\n\t\t1\r\n\t]\r\n}", "{\r\n\t\"a\": 1\r\n}"),
    ("{\r  \"a\": 1,\r  \"x\": 2\r}", "{\r  \"a\": 1\r}"),
    // Comments of other lines stay.
    (
      "{\n  \"a\": 1, // a\n  // x\n  \"x\": 2, // of x\n  // b\n  \"b\": 3 // b\n}",
      "{\n  \"a\": 1, // a\n  // x\n  // b\n  \"b\": 3 // b\n}"
    ),
    ("{\n  \"a\": 1, // a\n  \"x\": 2 // x\n  // end\n}", "{\n  \"a\": 1 // a\n  // end\n}"),
    ("{\n  \"a\": 1, // a\n  \"x\": 2}", "{\n  \"a\": 1 // a\n}"),
    ("{\n  // head\n  \"x\": 1\n}", "{\n  // head\n}"),
    ("{ /* c */ \"x\": 1 }", "{ /* c */ }"),
    ("{\n  \"x\": 1, /* two\n  lines */\n  \"b\": 2\n}", "{\n  /* two\n  lines */\n  \"b\": 2\n}"),
    // Commas at the start of lines.
    ("{\n    \"a\": 1\n  , \"x\": 2\n  , \"b\": 3\n}", "{\n    \"a\": 1\n  , \"b\": 3\n}"),
    ("{\n    \"a\": 1\n  , \"x\": 2\n}", "{\n    \"a\": 1\n}"),
    ("{\n    \"a\": 1\n  , \"x\": 2 }", "{\n    \"a\": 1 }"),
    ("{\n  \"x\": 1\n, \"b\": 2\n}", "{\n \"b\": 2\n}"),
    ("{\n  \"a\": 1\n, \"x\": 2,\n  \"b\": 3\n}", "{\n  \"a\": 1\n,\n  \"b\": 3\n}"),
    // Within a line.
    (#"{"x":1,"b":2}"#, #"{"b":2}"#),
    (#"{ "x": 1, "b": 2 }"#, #"{ "b": 2 }"#),
    (#"{"a": 1, "x": 2, "b": 3}"#, #"{"a": 1, "b": 3}"#),
    (#"{ "a": 1, "x": 2 }"#, #"{ "a": 1 }"#),
    (#"{"a": 1 /* a */, "x": 2 /* x */}"#, #"{"a": 1 /* a */ /* x */}"#),
    (#"{"x": 1 /* x */, "b": 2}"#, #"{ /* x */"b": 2}"#),
    ("{\n  \"x\": 1, \"b\": 2\n}", "{\n  \"b\": 2\n}"),
    ("{\n  \"a\": 1, \"x\": 2\n}", "{\n  \"a\": 1\n}"),
    // The only one.
    (#"{"x": 1}"#, "{}"),
    ("{\n  \"x\": 1\n}\n", "{}\n"),
    // Duplicates.
    ("{\n  \"x\": 1,\n  \"a\": 2,\n  \"x\": 3\n}", "{\n  \"a\": 2\n}"),
  ])
  func `a member goes with one comma`(json: String, expected: String) throws {
    var text = try JSONText(Array(json.utf8))
    text.remove(["x"])
    #expect(text.text == expected)
  }

  @Test(arguments: [
    (0, "[\n  {\"b\": 2}, // b\n  3\n]"),
    (1, "[\n  1, // a\n  3\n]"),
    (2, "[\n  1, // a\n  {\"b\": 2} // b\n]"),
  ])
  func `an element goes with its line`(index: Int, expected: String) throws {
    var text = try JSONText(Array("[\n  1, // a\n  {\"b\": 2}, // b\n  3\n]".utf8))
    text.remove([.element(index)])
    #expect(text.text == expected)
  }
}
