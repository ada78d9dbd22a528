import TestKit
import Testing

@testable import JSONText

@Suite struct JSONTextTests {
  @Test func `configuration keys compare without case and type at the root alone`() throws {
    let json = Array(#"{"Smtp.Port:Integer": 587, "nested": {"Name": 1, "x:y": 2}}"#.utf8)
    let text = try JSONText(json, keys: .configuration)
    #expect(text["smtp.port"]?.scalar == "587")
    #expect(text.root.member("SMTP.PORT:Long", .configuration)?.name == "Smtp.Port:Integer")
    #expect(text["nested", "name"] == nil)
    #expect(text["nested", "x"] == nil)
    #expect(text["nested", "x:y"]?.scalar == "2")
    #expect(try JSONText(json)["smtp.port"] == nil)
  }

  @Test func `of duplicates the last counts`() throws {
    let text = try JSONText(
      Array(#"{"a": 1, "x": [{"b": 1, "B": 2, "b": 3}], "A:Integer": 2, "c": 3}"#.utf8),
      keys: .configuration)
    #expect(text["a"]?.scalar == "2")
    #expect(text["x", 0, "b"]?.scalar == "3")
  }

  @Test func `a path that leads nowhere finds nothing`() throws {
    let text = try JSONText(Array(#"{"a": [1]}"#.utf8))
    for path: JSONPath in [
      ["b"], ["a", 1], ["a", -1], ["a", "b"], [0], ["a", 0, "c"], ["b", 0],
    ] {
      #expect(text.node(at: path) == nil)
    }
    #expect(text.node(at: []) == text.root)
  }

  @Test func `a byte order mark is known and kept`() throws {
    var text = try JSONText([0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8))
    #expect(text.hasByteOrderMark)
    #expect(text.text == "{\"a\": 1}")
    text.set(["a"], to: 2)
    #expect(text.bytes == [0xEF, 0xBB, 0xBF] + Array("{\"a\": 2}".utf8))
  }

  @Test func `a new text has one entry a line and no more than it needs`() {
    let value: JSONValue = [
      "nonProxyHosts": [], "empty": [:],
      "portForwards": [["name": "smtp.example.com", "portDest": 465], "a\"b"],
      "smtp.ssl": true, "none": .null,
    ]
    #expect(
      JSONText(value, indent: 2).text == """
        {
          "nonProxyHosts": [],
          "empty": {},
          "portForwards": [
            {
              "name": "smtp.example.com",
              "portDest": 465
            },
            "a\\"b"
          ],
          "smtp.ssl": true,
          "none": null
        }

        """)
    #expect(JSONText([:], indent: 4).text == "{}\n")
    #expect(JSONText("a", indent: 4).text == "\"a\"\n")
    #expect(JSONText(["a": 1], indent: 4).text == "{\n    \"a\": 1\n}\n")
    #expect(JSONText(["a": 1], indent: -1).text == "{\n\"a\": 1\n}\n")
  }

  @Test func `a value too deep to be read becomes null`() {
    let deep = (0..<300).reduce(JSONValue.null) { value, _ in [value] }
    #expect(JSONText(deep, indent: 0).text == "null\n")
  }

  @Test func `text that is not a number is written as a string`() {
    #expect(
      JSONText([.number("NaN"), .number("01"), .number("1.0")], indent: 0).text
        == "[\n\"NaN\",\n\"01\",\n1.0\n]\n")
  }

  @Test func `control characters are written as escapes`() {
    #expect(
      JSONText("\0\u{8}\t\n\u{C}\r\u{1F}\"\\/ä", indent: 0).text
        == #""\u0000\b\t\n\f\r\u001f\"\\/ä""# + "\n")
  }
}
