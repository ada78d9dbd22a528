import Bytes
import JSONText
import TestKit
import Testing

@Suite struct JSONParserTests {
  @Test func `a text becomes a tree of byte ranges`() throws {
    let text = try JSONText(Array(#"{"a": [1, "ü", true], "b": {"c": null}}"#.utf8))
    #expect(slice(text, ["a"]) == #"[1, "ü", true]"#)
    #expect(slice(text, ["a", 1]) == #""ü""#)
    #expect(slice(text, ["b", "c"]) == "null")
    #expect(text["a", 1]?.kind == .string("ü"))
    #expect(text["a", 0]?.kind == .number("1"))
    #expect(text["b", "c"]?.kind == .null)
    #expect(text.root.range == 0..<text.bytes.count)
  }

  @Test func `comments of both kinds may be anywhere between tokens`() throws {
    let text = try JSONText(
      Array(
        """
        /* head * / */ // "a": 0 {
        { // one
          "a" /* two */ : /**/ 1, /* "b": 2, */
          "c": "//no /* no */" // three
        } /* four
        */ // five
        """.utf8))
    #expect(JSONValue(text.root) == ["a": 1, "c": "//no /* no */"])
    #expect(text.comments.count == 9)
    #expect(text.comments.allSatisfy { text.bytes[$0].starts(with: "/".utf8) })
  }

  @Test func `a lone carriage return does not end a line comment`() {
    #expect(throws: error(.everythingCommentedOut, 0, 1, 1)) {
      try JSONText(Array("// head\r{}".utf8))
    }
  }

  @Test func `a zero byte in a comment does not make a text UTF-16`() throws {
    #expect(try JSONText(Array("{/*\0*/}".utf8)).root.members.isEmpty)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e4\u00E4""#, "ää"),
    (#""\ud83d\udCDA""#, "📚"),
    (#""\u0000""#, "\0"),
    (#""a\u0020b""#, "a b"),
    ("\"\u{7F}\u{A0}📚\"", "\u{7F}\u{A0}📚"),
  ])
  func `strings are decoded`(json: String, text: String) throws {
    #expect(try JSONText(Array(json.utf8)).root.kind == .string(text))
  }

  @Test(arguments: ["0", "-0", "10", "-1.50", "0.1", "1e5", "1E+05", "12345678901234567890"])
  func `numbers stay as they are written`(json: String) throws {
    #expect(try JSONText(Array(json.utf8)).root.kind == .number(json))
  }

  @Test func `brackets nest to the limit and no deeper`() throws {
    let limit = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(try JSONText(Array(limit.utf8)).root.range.count == 400)
    #expect(throws: error(.tooDeep(limit: 200), 200, 1, 201)) {
      try JSONText(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test(.timeLimit(.minutes(1))) func `megabytes are parsed and edited in linear time`() throws {
    let forwards = (0..<40_000).map { #"{"name": "host\#($0)", "portDest": 465} /* mail */,"# }
    var text = try JSONText(Array("[\(forwards.joined(separator: "\n"))\n0]".utf8))
    #expect(text.root.elements.count == 40_001)
    #expect(text.comments.count == 40_000)
    text.insert(contentsOf: [1], in: [])
    text.remove([0])
    #expect(text.root.elements.last?.scalar == "1")
  }

  @Test(arguments: [
    refused("", .empty, 1, 1),
    refused(" \n\t", .empty, 1, 1),
    refused("\u{FEFF}", .empty, 1, 1),
    refused("// {\n// }", .everythingCommentedOut, 1, 1),
    refused("{\n<<<<<<< HEAD\n", .conflictMarker, 2, 1),
    refused("{\"a\": 1,\n=======\n", .conflictMarker, 2, 1),
    refused("{\"a\": 1\r>>>>>>> develop\n", .conflictMarker, 2, 1),
    refused("{\"a\": 1\n|||||||", .conflictMarker, 2, 1),
    refused("{\"a\" =======", .missingColon, 1, 5),
    refused("{\"a\": 1,\n#if ($x)\n", .template, 2, 1),
    refused("#set($x = 1)\n{}", .template, 1, 1),
    refused("{\"a\": ${port}}", .template, 1, 7),
    refused("{\"a\": __port__}", .template, 1, 7),
    refused("{__key__: 1}", .template, 1, 2),
    refused("{\"a\": \"b\"\n#end\n}", .template, 2, 1),
    refused("# comment\n{}", .hashComment, 1, 1),
    refused("{'a': 1}", .singleQuote, 1, 2),
    refused("{\"a\": 'b'}", .singleQuote, 1, 7),
    refused("{\n\u{A0}\"a\": 1}", .noBreakSpace, 2, 1),
    refused("{\"a\": 1,\n}", .trailingComma, 1, 8),
    refused("[1, /* c */ ]", .trailingComma, 1, 3),
    refused("{\"ä\": 1 // c\n \"b\": 2}", .missingComma, 1, 8),
    refused("[1 2]", .missingComma, 1, 3),
    refused("[1 true]", .missingComma, 1, 3),
    refused("[{}\n{}]", .missingComma, 1, 4),
    refused("{\"a\" 1}", .missingColon, 1, 5),
    refused("{\"a\"}", .missingColon, 1, 5),
    refused("{\"a\": }", .missingValue, 1, 7),
    refused("{\"a\": , \"b\": 1}", .missingValue, 1, 7),
    refused("[,1]", .missingValue, 1, 2),
    refused("[1,,2]", .missingValue, 1, 4),
    refused("{smtp.host: 1}", .unquotedKey("smtp.host"), 1, 2),
    refused("{\"a\": 1, 2: 3}", .unquotedKey("2"), 1, 10),
    refused("{\"a\": True}", .unknownWord("True"), 1, 7),
    refused("[nul]", .unknownWord("nul"), 1, 2),
    refused("{\"a\": \"b\n}", .unterminatedString, 1, 7),
    refused("{\"a\": \"b", .unterminatedString, 1, 7),
    refused("{\"a", .unterminatedString, 1, 2),
    refused("{} /* c", .unterminatedComment, 1, 4),
    refused("/*/", .unterminatedComment, 1, 1),
    refused("{\n\"a\": {\n", .unclosedObject, 2, 6),
    refused("{\"a\":", .unclosedObject, 1, 1),
    refused("{\"a\": 1,", .unclosedObject, 1, 1),
    refused("[1,\n[2", .unclosedArray, 2, 1),
    refused("[\"a\tb\"]", .controlCharacter, 1, 4),
    refused("[\"a\\x\"]", .invalidEscape, 1, 4),
    refused("[\"\\u00g0\"]", .invalidEscape, 1, 3),
    refused("[\"\\u00", .invalidEscape, 1, 3),
    refused("[\"\\u+123\"]", .invalidEscape, 1, 3),
    refused("[\"\\", .invalidEscape, 1, 3),
    refused("[\"\\ud83d\"]", .loneSurrogate, 1, 3),
    refused("[\"\\ud83d\\u0041\"]", .loneSurrogate, 1, 3),
    refused("[\"\\udcda\"]", .loneSurrogate, 1, 3),
    refused("[0465]", .leadingZero, 1, 2),
    refused("[-00]", .leadingZero, 1, 2),
    refused("[1.]", .invalidNumber("1."), 1, 2),
    refused("[-]", .invalidNumber("-"), 1, 2),
    refused("[--1]", .invalidNumber("--1"), 1, 2),
    refused("[1e]", .invalidNumber("1e"), 1, 2),
    refused("[0x1F]", .invalidNumber("0x1F"), 1, 2),
    refused("[1.2.3]", .invalidNumber("1.2.3"), 1, 2),
    refused("[.5]", .unknownWord(".5"), 1, 2),
    refused("{}\n}", .textAfterRoot, 2, 1),
    refused("{} {}", .textAfterRoot, 1, 4),
    refused("[1}", .unexpectedCharacter("}"), 1, 3),
    refused("{“a”: 1}", .unexpectedCharacter("“"), 1, 2),
    refused("{,}", .unexpectedCharacter(","), 1, 2),
    refused("[1 / 2]", .unexpectedCharacter("/"), 1, 4),
    refused("[1\u{B}]", .unexpectedCharacter("\u{B}"), 1, 3),
  ])
  func `text that OSGi would not read is refused`(refusal: Refusal) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONText(Array(refusal.json.utf8)) }
    #expect(error?.reason == refusal.reason)
    #expect(error?.position == refusal.position)
  }

  @Test func `an encoding other than UTF-8 is named`() {
    let json = "{\"a\": 1}"
    let littleEndian = json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian = json.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [littleEndian, bigEndian, [0xFF, 0xFE] + littleEndian, [0xFE, 0xFF] + bigEndian] {
      #expect(throws: error(.looksLikeUTF16, 0, 1, 1)) { try JSONText(bytes) }
    }
    let latin1 = Array("{\n\"a\": \"Z".utf8) + [0xEB] + "\"}".utf8
    #expect(throws: error(.invalidUTF8, 9, 2, 8)) { try JSONText(latin1) }
    #expect(throws: error(.invalidUTF8, 2, 1, 3)) {
      try JSONText(Array("[\"".utf8) + [0xED, 0xA0, 0x80] + "\"]".utf8)
    }
  }

  private func slice(_ text: JSONText, _ path: JSONPath) -> String? {
    text.node(at: path).map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
  }

  private func error(
    _ reason: JSONSyntaxError.Reason, _ offset: Int, _ line: Int, _ column: Int
  ) -> JSONSyntaxError {
    JSONSyntaxError(
      reason, at: offset, position: TextPosition(line: line, column: column))
  }
}

struct Refusal: Sendable, CustomTestStringConvertible {
  let json: String
  let reason: JSONSyntaxError.Reason
  let position: TextPosition

  var testDescription: String { "\(json.debugDescription): \(reason)" }
}

private func refused(
  _ json: String, _ reason: JSONSyntaxError.Reason, _ line: Int, _ column: Int
) -> Refusal {
  Refusal(json: json, reason: reason, position: TextPosition(line: line, column: column))
}
