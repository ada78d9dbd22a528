import MailSetup
import Testing
import XMLText

struct MailConfigurationXMLTests {
  @Test func `the attributes of a node are its properties, the repository's own are not`() throws {
    let source = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- mail -->
      <jcr:root xmlns:sling="http://sling.apache.org/jcr/sling/1.0"
          xmlns:jcr="http://www.jcp.org/jcr/1.0"
          jcr:primaryType="sling:OsgiConfig"
          smtp.host="relay.example.org"
          smtp.port='{Long}465'
          smtp.ssl="{Boolean}true"
          note="R&amp;D &lt;mail&gt;"
          weight="{Double}1.5"
          allowed="[a\\,b,c]"/>
      """
    let configuration = try read(source, "xml")
    #expect(
      configuration.entries.map(\.key) == [
        "smtp.host", "smtp.port", "smtp.ssl", "note", "weight", "allowed",
      ])
    #expect(configuration["smtp.host"] == .string("relay.example.org"))
    #expect(configuration["smtp.port"] == .number("465"))
    #expect(configuration["smtp.ssl"] == .bool(true))
    #expect(configuration["note"] == .string("R&D <mail>"))
    #expect(configuration["weight"] == .number("1.5"))
    #expect(configuration["allowed"] == .array([.string("a,b"), .string("c")]))
    let port = try #require(configuration.entry(.port))
    #expect(Array(source.utf8)[port.offset...].starts(with: "{Long}465'".utf8))
    #expect(try read(source, "config.xml") == configuration)
  }

  @Test(arguments: [
    ("smtp_x002e_password", "smtp.password"), ("smtp.passwor_x0064_", "smtp.password"),
    ("_x0073_mtp.user", "smtp.user"), ("a_x0020_b_x002E_c", "a b.c"), ("a_b_x12_", "a_b_x12_"),
  ])
  func `codes in a name stand for letters`(written: String, key: String) throws {
    let source =
      "<jcr:root xmlns:jcr=\"j\" jcr:primaryType=\"sling:OsgiConfig\" \(written)=\"x\"/>"
    #expect(try read(source, "xml").entries.map(\.key) == [key])
  }

  @Test func `an encrypted password is a string, with and without a type before it`() throws {
    let password = "{\(String(repeating: "0a1B", count: 16))}"
    for written in [password, "{String}\(password)", "\\\(password)"] {
      let configuration = try read(node("smtp.password=\"\(written)\""), "xml")
      #expect(configuration.text(.password) == password)
      #expect(configuration["smtp.password"]?.isEncrypted == true)
    }
  }

  @Test func `a template is a string in any type`() throws {
    let configuration = try read(node("smtp.port=\"{Long}##MAIL.PORT##\""), "xml")
    #expect(configuration["smtp.port"] == .string("##MAIL.PORT##"))
  }

  @Test(
    arguments: [
      ("a=\"{Bool}true\"", .unknownType("Bool")),
      ("a=\"{61}\"", .unknownType("61")),
      ("a=\"{Long\"", .unknownType("Long")),
      ("a=\"{Long}x\"", .invalidNumber("x")),
      ("a=\"{Long}[1,]\"", .invalidNumber("")),
      ("a=\"b\\\"", .invalidEscape),
    ] as [(String, LegacySyntaxError.Reason)])
  func `a value that the repository refuses or cuts is refused at its place`(
    attribute: String, reason: LegacySyntaxError.Reason
  ) {
    #expect(refusal(node("\n  \(attribute)"), "xml") == Refusal(2, 6, reason))
  }

  @Test(
    arguments: [
      ("<properties/>", .notOSGiConfig(element: "properties", primaryType: nil)),
      ("<jcr:root a=\"b\"/>", .notOSGiConfig(element: "jcr:root", primaryType: nil)),
      (
        "<jcr:root jcr:primaryType=\"sling:Folder\"/>",
        .notOSGiConfig(element: "jcr:root", primaryType: "sling:Folder")
      ),
    ] as [(String, LegacySyntaxError.Reason)])
  func `another document is no configuration`(source: String, reason: LegacySyntaxError.Reason) {
    #expect(refusal("<!-- -->\n" + source, "xml") == Refusal(2, 1, reason))
  }

  @Test func `a quote that is not closed is where it opens`() {
    let source = node("\n smtp.ssl=\"{Boolean}true\"\n smtp.user=\"sender@example.org")
    let expected = Refusal(line: 3, column: 12, reason: .xml(.unfinished(.attributeValue)))
    #expect(refusal(source.replacing("org\"/>", with: "org/>"), "xml") == expected)
  }

  private func node(_ attributes: String) -> String {
    "<jcr:root jcr:primaryType=\"sling:OsgiConfig\" \(attributes)/>\n"
  }
}
