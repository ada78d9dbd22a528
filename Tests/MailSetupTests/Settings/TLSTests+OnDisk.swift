import MailSetup
import TestKit

extension TLSTests {
  private static func onDisk(
    _ name: String, _ flags: String, gives expected: String
  ) -> Case<String> {
    Case(
      name,
      files: Files(
        mail: #"{"smtp.port": 30777, \#(flags)}"#, forwards: ["mx.acme.site:2526@30777"]),
      gives: expected)
  }

  static let onDisk: [Case<String>] = [
    onDisk(
      "flags", #""smtp.ssl": false, "smtp.starttls": false, "smtp.requiretls": true"#,
      gives: "requiretls"),
    onDisk(
      "flags that let a password out",
      #""smtp.ssl": false, "smtp.starttls": true, "smtp.requiretls": false"#,
      gives: "starttls"),
    onDisk(
      "flags as texts", #""smtp.ssl": "True", "smtp.starttls": "TRUE", "smtp.requiretls": "false""#,
      gives: "ssl starttls"),
    onDisk(
      "a flag by a variable with a default", #""smtp.ssl": "$[env:SSL;default=true]""#,
      gives: implicit),
    onDisk("a flag by a variable without a default", #""smtp.ssl": "$[env:SSL]""#, gives: startTLS),
    onDisk("a flag that is none", #""smtp.ssl": "yes""#, gives: startTLS),
    onDisk("a flag as a number", #""smtp.ssl": 1"#, gives: startTLS),
    onDisk("a flag in other letters", #""SMTP.SSL": true"#, gives: implicit),
    onDisk("a flag twice", #""smtp.ssl": false, "smtp.ssl": true"#, gives: implicit),
    Case(
      "flags of the record",
      files: Files(record: Files.record(with: #""tls": {"ssl": true}"#)), gives: "ssl"),
    Case(
      "flags of the record for another server",
      chosen: Answers(provider: "postmark"),
      files: Files(record: Files.record(with: #""tls": {"ssl": true}"#)), gives: startTLS),
  ]
}
