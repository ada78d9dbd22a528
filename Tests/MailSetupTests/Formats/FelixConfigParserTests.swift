import MailSetup
import Testing

struct FelixConfigParserTests {
  @Test func `a configuration keeps its types, its order and the place of each key`() throws {
    let source = """
      # Configuration created by hand
      smtp.host="relay.example.org"
        smtp.port=I"25"
      smtp.ssl = B"TRUE"

      debug.email=b"no" # to the end of the line
      """
    let configuration = try read(source, "config")
    #expect(
      configuration.entries == [
        .init(key: "smtp.host", value: .string("relay.example.org"), offset: 32),
        .init(key: "smtp.port", type: "Integer", value: .number("25"), offset: 64),
        .init(key: "smtp.ssl", value: .bool(true), offset: 80),
        .init(key: "debug.email", value: .bool(false), offset: 100),
      ])
  }

  @Test(
    arguments: [
      (#"T"a""#, .string("a")),
      (#"C"ab""#, .string("a")),
      (#"X"-128""#, .number("-128")),
      (#"S"32767""#, .number("32767")),
      (#"i"+7""#, .number("7")),
      (#"L"9223372036854775807""#, .number("9223372036854775807")),
      (#"F"1080452710""#, .number("3.6")),
      (#"D"4615288898129284301""#, .number("3.6")),
    ] as [(String, MailConfiguration.Value)])
  func `each letter is a type`(written: String, value: MailConfiguration.Value) throws {
    #expect(try read("a=\(written)", "config")["a"] == value)
  }

  @Test func `arrays and collections go over lines with and without a backslash`() throws {
    let source =
      "a=[ \\\r\n  \"x\", \\\r\n  \"y\", \\\r\n  ]\r\nb=I(\"1\",\n\"2\")\nc=[]\nd=(\\\n)\n"
    let configuration = try read(source, "config")
    #expect(configuration["a"] == .array([.string("x"), .string("y")]))
    #expect(configuration["b"] == .array([.number("1"), .number("2")]))
    #expect(configuration["c"] == .array([]))
    #expect(configuration["d"] == .array([]))
    #expect(configuration.entries.count == 4)
  }

  @Test func `escapes are undone in values and keys`() throws {
    let source = #"""
      key\ \=\ x="a\"b\=c\\d\ e\tf\ng\bh"
      unicode="\u00e9\ud83d\ude00\q"
      """#
    let configuration = try read(source, "config")
    #expect(configuration["key = x"] == .string("a\"b=c\\d e\tf\ng\u{8}h"))
    #expect(configuration["unicode"] == .string("\u{E9}\u{1F600}q"))
  }

  @Test func `a text may go over lines, whose ends become line feeds`() throws {
    let configuration = try read("a=\"\r\n# b\r\\\r\nc\"", "config")
    #expect(configuration["a"] == .string("\n# b\n\nc"))
  }

  @Test func `a template is a string in any type`() throws {
    let configuration = try read("p=I\"##MAIL.PORT##\"\ns=B\"${mail.ssl}\"", "config")
    #expect(configuration["p"] == .string("##MAIL.PORT##"))
    #expect(configuration["s"] == .string("${mail.ssl}"))
  }

  @Test(
    arguments: [
      ("a=\"1\"\nb", Refusal(2, 2, .missingEquals)),
      ("smtp.host\nsmtp.port=I\"25\"", Refusal(1, 10, .missingEquals)),
      ("a\"1\"", Refusal(1, 2, .missingEquals)),
      ("a=1\n", Refusal(1, 3, .missingValue)),
      ("a= I25\n", Refusal(1, 4, .missingValue)),
      ("a=", Refusal(1, 3, .missingValue)),
      ("a=Z\"1\"", Refusal(1, 3, .unknownType("Z"))),
      ("a=\"1\nb", Refusal(1, 3, .unterminatedText)),
      ("a=\"1\nb.c=\"2\"", Refusal(1, 3, .unterminatedText)),
      ("a=\"1=2\"", Refusal(1, 5, .unescapedEquals)),
      ("a=[\"x=1\"]", Refusal(1, 6, .unescapedEquals)),
      ("a=\n[\"x\",", Refusal(2, 1, .unterminatedList)),
      ("a=[\"x\" \"y\"]", Refusal(1, 8, .missingComma)),
      ("a=[x]", Refusal(1, 4, .unexpectedCharacter("x"))),
      ("a=[\"x\", \\ \n]", Refusal(1, 9, .unexpectedCharacter("\\"))),
      ("a=[\"x\")", Refusal(1, 7, .unexpectedCharacter(")"))),
      ("a=\"1\",\nb=\"2\"", Refusal(1, 6, .unexpectedCharacter(","))),
      ("a=\"\\u12g4\"", Refusal(1, 4, .invalidEscape)),
      ("a=\"\\u12", Refusal(1, 4, .invalidEscape)),
      ("a=I\"x\"", Refusal(1, 4, .invalidNumber("x"))),
      ("a=I\"2147483648\"", Refusal(1, 4, .invalidNumber("2147483648"))),
      ("a=I\"$[env:PORT]\"", Refusal(1, 4, .invalidNumber("$[env:PORT]"))),
      ("a=\"1\"\n<<<<<<< HEAD\nb=\"2\"", Refusal(2, 1, .conflictMarker)),
    ])
  func `what loses a property or more is refused at its place`(source: String, refusal: Refusal) {
    #expect(MailSetupTests.refusal(source, "config") == refusal)
  }

  @Test func `other encodings are refused where they show`() throws {
    let latin1 = Array("a=\"b\"\nc=\"caf".utf8) + [0xE9] + Array("\"".utf8)
    let error = try #require(throws: MailFileError.self) { try read(latin1, "config") }
    #expect(error.reason == .legacy(.unreadableEncoding))
    #expect(error.position.line == 2)
    #expect(throws: MailFileError.self) { try read([0x61, 0, 0x3D, 0], "config") }
    #expect(try read("\u{FEFF}# x\na=\"b\"", "config").entries.map(\.offset) == [7])
  }
}
