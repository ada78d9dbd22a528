import JSONText
import Testing

@Suite struct KeyComparisonTests {
  static let order = ["host", "port", "user", "password", "from"]

  @Test(arguments: [
    ("port", ["host", "from"], ["host", "port", "from"]),
    ("host", ["user", "from"], ["host", "user", "from"]),
    ("user", ["password", "x", "host"], ["password", "x", "host", "user"]),
    ("from", ["x", "password", "y"], ["x", "password", "from", "y"]),
    ("port", ["x", "from", "y", "password"], ["x", "from", "y", "port", "password"]),
    ("port", ["x", "y"], ["x", "y", "port"]),
    ("other", ["host", "from"], ["host", "from", "other"]),
    ("port", ["Host:String", "from"], ["Host:String", "port", "from"]),
  ])
  func `a new key goes where the documented order puts it`(
    key: String, keys: [String], expected: [String]
  ) throws {
    let members = keys.map { "\"\($0)\": 0" }.joined(separator: ", ")
    var text = try JSONText(Array("{\(members)}".utf8), keys: .configuration)
    text.set([.key(key)], to: 1, order: Self.order)
    #expect(text.root.members.map(\.name) == expected)
  }
}
