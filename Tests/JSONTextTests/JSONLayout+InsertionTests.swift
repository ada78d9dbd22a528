import JSONText
import Testing

@Suite struct JSONLayoutInsertionTests {
  @Test(arguments: [
    // Line ends, indents and colons of the neighbour.
    ("{\n  \"a\": 1\n}\n", "{\n  \"a\": 1,\n  \"new\": 2\n}\n"),
    ("{\n    \"a\": 1\n}", "{\n    \"a\": 1,\n    \"new\": 2\n}"),
    ("{\r\n\t\"a\":1\r\n}", "{\r\n\t\"a\":1,\r\n\t\"new\":2\r\n}"),
    ("{\r  \"a\": 1\r}\r", "{\r  \"a\": 1,\r  \"new\": 2\r}\r"),
    ("{\n\"a\" : 1\n}", "{\n\"a\" : 1,\n\"new\" : 2\n}"),
    ("{\n  \"a\"   :   1   \n}", "{\n  \"a\"   :   1,   \n  \"new\"   :   2\n}"),
    ("{\n  \"a\"/**/:1\n}", "{\n  \"a\"/**/:1,\n  \"new\": 2\n}"),
    ("{\n  \"a\": [\n    1\n  ]\n}", "{\n  \"a\": [\n    1\n  ],\n  \"new\": 2\n}"),
    ("\n\n{\n  \"a\": 1\n\n}\n\n", "\n\n{\n  \"a\": 1,\n  \"new\": 2\n\n}\n\n"),
    // The comma stands before the line's comment.
    (
      "{\n  \"a\": \"x\" // last, no comma\n  // end\n}",
      "{\n  \"a\": \"x\", // last, no comma\n  \"new\": 2\n  // end\n}"
    ),
    ("{\n  \"a\": 1 /* c */\n}", "{\n  \"a\": 1, /* c */\n  \"new\": 2\n}"),
    ("{\n  /* c */ \"a\": 1\n}", "{\n  /* c */ \"a\": 1,\n  \"new\": 2\n}"),
    ("{\n  \"a\": 1 // c\r\n}", "{\n  \"a\": 1, // c\r\n  \"new\": 2\r\n}"),
    // The bracket on the last line, or the first entry on the bracket's.
    ("{\n  \"a\": 1}", "{\n  \"a\": 1,\n  \"new\": 2}"),
    ("{\n  \"a\": 1 /* c */ }", "{\n  \"a\": 1, /* c */\n  \"new\": 2 }"),
    ("{ \"a\": 1,\n  \"b\": 1 }", "{ \"a\": 1,\n  \"b\": 1,\n  \"new\": 2 }"),
    // Commas at the start of lines.
    ("{\n    \"a\": 1\n  , \"b\": 1\n}", "{\n    \"a\": 1\n  , \"b\": 1\n  , \"new\": 2\n}"),
    // One line.
    (#"{"a":1}"#, #"{"a":1,"new":2}"#),
    (#"{"a": 1}"#, #"{"a": 1, "new": 2}"#),
    (#"{ "a":1,  "b":1 }"#, #"{ "a":1,  "b":1,  "new":2 }"#),
    (#"{"a":1 /* c */}"#, #"{"a":1 /* c */,"new":2}"#),
    ("{\"a\": 1, \"b\": 1 // c\n}", "{\"a\": 1, \"b\": 1, \"new\": 2 // c\n}"),
    // Nothing there yet.
    ("{}", "{\n    \"new\": 2\n}"),
    ("{ }\n", "{\n    \"new\": 2\n}\n"),
    ("{\r\n\r\n}", "{\r\n    \"new\": 2\r\n}"),
    ("{\n  // nothing yet\n}", "{\n  // nothing yet\n  \"new\": 2\n}"),
    ("{ // nothing yet\n}", "{ // nothing yet\n    \"new\": 2\n}"),
    ("{ /* nothing yet */ }", "{ /* nothing yet */ \"new\": 2 }"),
    ("// head\r\n{} // end", "// head\r\n{\r\n    \"new\": 2\r\n} // end"),
  ])
  func `a member is added behind the last`(json: String, expected: String) throws {
    var text = try JSONText(Array(json.utf8))
    text.set(["new"], to: 2)
    #expect(text.text == expected)
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n  \"b\": 1\n}", "{\n  \"a\": 1,\n  \"new\": 2,\n  \"b\": 1\n}"),
    (
      "{\n  \"a\": 1, // about a\n  // about b\n  \"b\": 1\n}",
      "{\n  \"a\": 1, // about a\n  \"new\": 2,\n  // about b\n  \"b\": 1\n}"
    ),
    (
      "{\n  \"a\": 1 /* c */ , /* d\n  */\n  \"b\": 1\n}",
      "{\n  \"a\": 1 /* c */ , /* d\n  */\n  \"new\": 2,\n  \"b\": 1\n}"
    ),
    ("{\n  \"a\": 1\n, \"b\": 1\n}", "{\n  \"a\": 1\n, \"new\": 2\n, \"b\": 1\n}"),
    ("{\n  \"a\": 1\n  ,\n  \"b\": 1\n}", "{\n  \"a\": 1\n  , \"new\": 2\n  ,\n  \"b\": 1\n}"),
    ("{ \"a\": 1,\n  \"b\": 1 }", "{ \"a\": 1,\n  \"new\": 2,\n  \"b\": 1 }"),
    (#"{"a":1, "b":1}"#, #"{"a":1, "new":2, "b":1}"#),
    (#"{"a":1 /* a */ , /* b */ "b":1}"#, #"{"a":1 /* a */ ,"new":2, /* b */ "b":1}"#),
  ])
  func `a member is added between two`(json: String, expected: String) throws {
    var text = try JSONText(Array(json.utf8))
    text.set(["new"], to: 2, order: ["a", "new", "b"])
    #expect(text.text == expected)
  }

  @Test(arguments: [
    ("{\n  \"b\": 1\n}", "{\n  \"new\": 2,\n  \"b\": 1\n}"),
    ("{ // head\n  \"b\": 1\n}", "{ // head\n  \"new\": 2,\n  \"b\": 1\n}"),
    ("{\n\n  // about b\n  \"b\": 1}", "{\n  \"new\": 2,\n\n  // about b\n  \"b\": 1}"),
    (#"{"b": 1}"#, #"{"new": 2, "b": 1}"#),
    (#"{ /* c */ "b":1 }"#, #"{ /* c */ "new":2,"b":1 }"#),
  ])
  func `a member is added before the first`(json: String, expected: String) throws {
    var text = try JSONText(Array(json.utf8))
    text.set(["new"], to: 2, order: ["new", "b"])
    #expect(text.text == expected)
  }

  @Test(arguments: [
    (
      "{\n  \"list\": [\n    { \"name\": \"a\" }\n  ]\n}",
      "{\n  \"list\": [\n    { \"name\": \"a\" },\n    { \"name\": \"b\", \"port\": 1 }\n  ]\n}"
    ),
    (
      "{\n  \"list\": [\n    {\n      \"name\":\"a\"\n    }\n  ]\n}",
      "{\n  \"list\": [\n    {\n      \"name\":\"a\"\n    },\n"
        + "    {\n      \"name\":\"b\",\n      \"port\":1\n    }\n  ]\n}"
    ),
    (
      "{\n  \"list\": [{\n    \"name\": \"a\"\n  }]\n}",
      "{\n  \"list\": [{\n    \"name\": \"a\"\n  }, {\n"
        + "    \"name\": \"b\",\n    \"port\": 1\n  }]\n}"
    ),
    (
      "{\n  \"list\": []\n}",
      "{\n  \"list\": [\n    {\n      \"name\": \"b\",\n      \"port\": 1\n    }\n  ]\n}"
    ),
    (#"{"list": []}"#, #"{"list": [{"name": "b", "port": 1}]}"#),
    (#"{ "list": [ ] }"#, #"{ "list": [ {"name": "b", "port": 1} ] }"#),
    (#"{"list":[{"name":"a"}]}"#, #"{"list":[{"name":"a"},{"name":"b","port":1}]}"#),
  ])
  func `an element looks like the one before it`(json: String, expected: String) throws {
    var text = try JSONText(Array(json.utf8))
    text.insert(contentsOf: [["name": "b", "port": 1]], in: ["list"])
    #expect(text.text == expected)
  }

  @Test(arguments: [
    "[]", "[\n]", "[ // c\n]", "[0]", "[\n  {\"b\":0} // b\n]", "[\n    0\n  , 1\n]",
    "[\r\n\t1,\r\n\t2 // c\r\n]", "[1, 2\n]",
  ])
  func `elements inserted together are as inserted one by one`(json: String) throws {
    let text = try JSONText(Array(json.utf8))
    for index in 0...text.root.elements.count {
      var together = text
      together.insert(contentsOf: [["a": 1], ["a": 2], ["a": 3]], at: index, in: [])
      var oneByOne = text
      for element in 0..<3 {
        oneByOne.insert(contentsOf: [["a": .number("\(element + 1)")]], at: index + element, in: [])
      }
      #expect(together.text == oneByOne.text)
    }
  }

  @Test func `an element goes where its index says, or to the end`() throws {
    for (index, expected) in [
      (0, "[9, 1, 2]"), (1, "[1, 9, 2]"), (2, "[1, 2, 9]"), (7, "[1, 2, 9]"), (-1, "[9, 1, 2]"),
    ] {
      var text = try JSONText(Array("[1, 2]".utf8))
      text.insert(contentsOf: [9], at: index, in: [])
      #expect(text.text == expected)
    }
  }

  @Test func `setting the element behind the last appends it`() throws {
    var text = try JSONText(Array("[\n  1\n]\n".utf8))
    text.set([1], to: 2)
    #expect(text.text == "[\n  1,\n  2\n]\n")
  }
}
