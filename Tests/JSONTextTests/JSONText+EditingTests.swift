import JSONText
import TestKit
import Testing

@Suite struct JSONTextEditingTests {
  let mail = """
    // Configuration created by Apache Sling JCR Installer
    {
      "smtp.host":"localhost", // not "smtp.host"
      "Smtp.Port:Integer" /* key */ : /* value */ 587 /* after */ ,
      "smtp.ssl":"true",
      "note":"\\u0041\\/",
      "x.list":[ 1, 2 ]
    }
    """

  @Test func `an equal value changes nothing`() throws {
    var text = try parse(mail)
    for (key, value) in [
      ("smtp.host", "localhost"), ("smtp.port", 587), ("smtp.port", "587"), ("smtp.ssl", true),
      ("smtp.ssl", "true"), ("note", "A/"), ("x.list", [1, 2]),
    ] as [(String, JSONValue)] {
      text.set([.key(key)], to: value)
      #expect(text.text == mail, "\(key)")
    }
    text.set([], to: JSONValue(text.root))
    #expect(text.text == mail)
  }

  @Test func `only the bytes of a changed value change, and its type stays`() throws {
    var text = try parse(mail)
    text.set(["smtp.port"], to: "30465")
    text.set(["smtp.ssl"], to: false)
    text.set(["smtp.host"], to: "$[env:AEM_PROXY_HOST]")
    #expect(
      text.text
        == mail.replacing("587", with: "30465").replacing("\"true\"", with: "\"false\"")
        .replacing("\"localhost\"", with: "\"$[env:AEM_PROXY_HOST]\""))
  }

  @Test func `a type changes when asked to`() throws {
    var text = try parse(mail)
    text.set(["smtp.ssl"], to: true, keepingType: false)
    text.set(["smtp.port"], to: "587", keepingType: false)
    #expect(
      text.text
        == mail.replacing("\"true\"", with: "true").replacing("587", with: "\"587\""))
  }

  @Test func `strings that look alike but are written with other bytes differ`() throws {
    var text = try parse("{\"a\": \"e\u{301}\"}")
    text.set(["a"], to: "\u{E9}")
    #expect(text.bytes == Array("{\"a\": \"\u{E9}\"}".utf8))
  }

  @Test func `several values are set as one after the other`() throws {
    let values: [(path: JSONPath, value: JSONValue)] = [
      (["x.list", 1], 7), (["smtp.port"], "30465"), (["new"], true), (["smtp.host"], "a.b"),
      (["newer"], 1), (["smtp.ssl"], true),
    ]
    var text = try parse(mail)
    text.set(values)
    var other = try parse(mail)
    for (path, value) in values { other.set(path, to: value) }
    #expect(text.text == other.text)
    #expect(text.text.contains("[ 1, 7 ]"))
    text.set(values)
    #expect(text.text == other.text)
  }

  @Test func `an edit of a duplicate edits the last one`() throws {
    var text = try parse(#"{"port": 1, "x": 2, "port:Integer": 3}"#)
    text.set(["PORT"], to: 4)
    #expect(text.text == #"{"port": 1, "x": 2, "port:Integer": 4}"#)
  }

  @Test func `missing objects on the way are made`() throws {
    var text = try parse("{\n  \"a\": 1\n}\n")
    text.set(["b", "c", "d"], to: [])
    #expect(
      text.text == """
        {
          "a": 1,
          "b": {
            "c": {
              "d": []
            }
          }
        }

        """)
  }

  @Test func `a path through something else changes nothing`() throws {
    var text = try parse(#"{"a": 1, "b": [1]}"#)
    for path: JSONPath in [["a", "b"], ["b", 2], ["b", -1], ["b", "c"], ["c", 0], [0]] {
      text.set(path, to: 1)
      text.remove(path)
    }
    text.insert(contentsOf: [1], in: ["a"])
    text.remove([])
    #expect(text.text == #"{"a": 1, "b": [1]}"#)
  }

  @Test func `an edit that would nest too deep changes nothing`() throws {
    let deep = String(repeating: "[", count: 199) + String(repeating: "]", count: 199)
    var text = try parse("{\"a\": \(deep), \"b\": 1}")
    let before = text
    text.set(["b"], to: [JSONValue(try #require(text["a"]))])
    #expect(text == before)
  }

  @Test func `a replaced value gets the style of the text`() throws {
    var text = try parse("{\r\n\t\"a\":null,\r\n\t\"b\":1\r\n}")
    text.set(["a"], to: ["x": [1], "y": [:]])
    #expect(
      text.text
        == "{\r\n\t\"a\":{\r\n\t\t\"x\":[\r\n\t\t\t1\r\n\t\t],\r\n"
        + "\t\t\"y\":{}\r\n\t},\r\n\t\"b\":1\r\n}"
    )
    var line = try parse(#"{ "a": null, "b": 1 }"#)
    line.set(["a"], to: ["x": [1, 2]])
    #expect(line.text == #"{ "a": {"x": [1, 2]}, "b": 1 }"#)
  }

  private func parse(_ json: String) throws -> JSONText {
    try JSONText(Array(json.utf8), keys: .configuration)
  }
}
