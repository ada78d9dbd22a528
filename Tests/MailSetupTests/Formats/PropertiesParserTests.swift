import MailSetup
import Testing

struct PropertiesParserTests {
  @Test func `every separator and comment of Java's properties is read`() throws {
    let source = """
      # comment
      ! comment = too
      smtp.host=relay.example.org
      smtp.port : 25
        smtp.user \t sender
      from.address = a=b:c
      empty
      """
    let configuration = try read(source, "cfg")
    #expect(
      configuration.entries == [
        .init(key: "smtp.host", value: .string("relay.example.org"), offset: 26),
        .init(key: "smtp.port", value: .string("25"), offset: 54),
        .init(key: "smtp.user", value: .string("sender"), offset: 71),
        .init(key: "from.address", value: .string("a=b:c"), offset: 90),
        .init(key: "empty", value: .string(""), offset: 111),
      ])
    #expect(try read(source, "properties") == configuration)
  }

  @Test func `a backslash at the end of a line goes on with the next one`() throws {
    let source = "a=1,\\\r\n   2,\\\n\t3\nb\\\nc \\\n = \\\\\\\n#d\n\\\n\n\\\n# no key\ne=f\\"
    let configuration = try read(source, "cfg")
    #expect(configuration["a"] == .string("1,2,3"))
    #expect(configuration["bc"] == .string("\\#d"))
    #expect(configuration["e"] == .string("f"))
    #expect(configuration.entries.count == 3)
  }

  @Test func `escapes are undone in values and keys`() throws {
    let configuration = try read(#"a\ b\:\=c=\u00e9\ud83d\ude00\t\q\b  "#, "cfg")
    #expect(configuration["a b:=c"] == .string("\u{E9}\u{1F600}\tqb  "))
  }

  @Test func `bytes are ISO-8859-1, as Java reads them`() throws {
    let configuration = try read(Array("a=caf".utf8) + [0xE9], "cfg")
    #expect(configuration["a"] == .string("caf\u{E9}"))
  }

  @Test(
    arguments: [
      ("a=1\nb=\\u00zz", Refusal(2, 3, .invalidEscape)),
      ("<?xml version=\"1.0\"?>\n<properties/>", Refusal(1, 1, .xmlProperties)),
      ("<<<<<<< HEAD\na=1\n", Refusal(1, 1, .conflictMarker)),
      ("a\u{0}=", Refusal(1, 1, .unreadableEncoding)),
    ])
  func `what Java refuses or garbles is refused at its place`(source: String, refusal: Refusal) {
    #expect(MailSetupTests.refusal(source, "cfg") == refusal)
  }
}
