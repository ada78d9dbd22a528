import JSONText
import Testing

@Suite struct JSONValueTests {
  @Test func `a value has the members of its text in their order`() throws {
    let text = try JSONText(Array(#"{"b": [1, "x", null], "a": {"c": false}}"#.utf8))
    #expect(JSONValue(text.root) == ["b": [1, "x", .null], "a": ["c": false]])
    #expect(JSONValue(text.root) != ["a": ["c": false], "b": [1, "x", .null]])
  }

  @Test(
    arguments: [
      (#""30465""#, 587, "587"),
      (#""true""#, false, "false"),
      (#""$[env:PORT]""#, 587, "587"),
      ("30465", "587", 587),
      ("30465", "-1", -1),
      ("30465", "0587", "0587"),
      ("30465", "5.5", "5.5"),
      ("30465", "", ""),
      ("30465", "$[env:PORT]", "$[env:PORT]"),
      ("30465", true, true),
      ("true", "false", false),
      ("false", "true", true),
      ("true", "TRUE", "TRUE"),
      ("true", 1, 1),
      ("null", "a", "a"),
      (#""a""#, .null, .null),
      (#""a""#, ["a"], ["a"]),
    ] as [(String, JSONValue, JSONValue)])
  func `the type of the file is kept where it can carry the value`(
    json: String, value: JSONValue, kept: JSONValue
  ) throws {
    #expect(value.keepingType(of: try JSONText(Array(json.utf8)).root) == kept)
  }
}
