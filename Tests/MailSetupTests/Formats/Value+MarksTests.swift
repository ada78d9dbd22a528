import MailSetup
import Testing

struct ValueMarksTests {
  @Test(arguments: ["##MAIL.HOST##", "${mail.host}", "smtp.{{ zone }}.example.org"])
  func `what a build puts in is a template`(text: String) {
    #expect(MailConfiguration.Value.string(text).isTemplate)
  }

  @Test(arguments: ["", "##", "a#b", "$[env:A]", "${", "}${", "{a}", "me@example.org"])
  func `other texts are none`(text: String) {
    #expect(!MailConfiguration.Value.string(text).isTemplate)
  }

  @Test func `hexadecimal digits in braces are encrypted`() {
    let digits = String(repeating: "0f", count: 16)
    #expect(MailConfiguration.Value.string("{\(digits)}").isEncrypted)
    for text in [digits, "{\(digits)", "{\(digits)g}", "{}", "{", "}", "{0f}"] {
      #expect(!MailConfiguration.Value.string(text).isEncrypted)
    }
    #expect(!MailConfiguration.Value.number(digits).isEncrypted)
  }
}
