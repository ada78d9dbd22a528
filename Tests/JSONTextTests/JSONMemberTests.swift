import JSONText
import Testing

@Suite struct JSONMemberTests {
  @Test(
    arguments: [
      ("smtp.port:Integer", "smtp.port", "Integer"),
      ("levels:int[]", "levels", "int[]"),
      ("a:b:c", "a", "b:c"),
      ("a:", "a", ""),
      ("smtp.port", "smtp.port", nil),
      (":configurator:ranking", ":configurator:ranking", nil),
    ] as [(String, String, String?)])
  func `a name is a key and perhaps a type`(name: String, key: String, type: String?) throws {
    let text = try JSONText(Array("{\"\(name)\": 1}".utf8))
    let member = try #require(text.root.members.first)
    #expect(member.name == name)
    #expect(member.key == key)
    #expect(member.type == type)
  }

  @Test func `a member reaches from its key to its value`() throws {
    let text = try JSONText(Array(#"{ "a" : [1] }"#.utf8))
    let member = try #require(text.root.members.first)
    #expect(member.keyRange == 2..<5)
    #expect(member.range == 2..<11)
  }
}
