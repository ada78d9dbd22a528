import MailSetup
import TestKit
import Testing

struct SenderRuleTests {
  static let rows = [
    Judged("an address", []) { $0.from = "noreply@acme.site" },
    Judged("none", ["from-missing from"]) { $0.from = "" },
    Judged("blanks", ["from-missing from"]) { $0.from = " \t" },
    Judged("a name", ["from-invalid from"]) { $0.from = "noreply" },
    Judged("a name and an address", ["from-invalid from"]) { $0.from = "A <noreply@acme.site>" },
    Judged("a variable", []) { $0.from = "$[env:FROM]" },
    Judged("a reserved domain", ["from-domain from"]) { $0.from = "a@example.com" },
    Judged("a reserved domain in capitals", ["from-domain from"]) { $0.from = "a@EXAMPLE.com" },
    Judged(
      "another domain than the account's", ["credential-default user.default", "from-domain from"]
    ) {
      $0.provider = .preset("gmail")
      $0.userDefault = "a@acme.example.site"
    },
    Judged("the account's domain in capitals", ["credential-default user.default"]) {
      $0.provider = .preset("gmail")
      $0.userDefault = "a@ACME.site"
    },
    Judged("an account that is no address", ["credential-default user.default"]) {
      $0.provider = .preset("gmail")
      $0.userDefault = "acme"
    },
  ]

  @Test(arguments: rows)
  func `the sender is judged`(_ row: Judged) {
    #expect(row.words == row.expected)
  }

  private static let long = String(repeating: "a", count: 64)
  private static let domain = String(repeating: "b", count: 62) + "."

  static let addresses: [(String, Bool)] = [
    ("a@b.c", true), ("a.b+c@d-e.f", true), ("a@B.C", true), ("{a}!#$%&'*/=?^_`|~@b.c", true),
    ("a@b.c@d", false), ("a", false), ("@b.c", false), ("a@", false), ("a@b", false),
    ("a@b@c.d", false),
    ("a@@b.c", false),
    (".a@b.c", false), ("a.@b.c", false), ("a..b@c.d", false), ("a b@c.d", false), ("ä@b.c", false),
    ("a@b..c", false), ("a@-b.c", false), ("a@b.c.", false), ("a@[1.2.3.4]", false),
    ("\"a\"@b.c", false),
    ("\(long)@b.c", true), ("\(long)a@b.c", false),
    ("\(long.dropLast())@\(domain)\(domain)\(domain)b", true),
    ("\(long)@\(domain)\(domain)\(domain)b", false),
  ]

  @Test(arguments: addresses)
  func `an address is bare, with a domain of two labels`(_ text: String, _ isValid: Bool) {
    #expect(MailAddress.isValid(text) == isValid)
  }

  @Test(arguments: [
    ("example.com", true), ("a.example.com", true), ("example.org", true), ("example.net", true),
    ("day.com", true), ("localhost", true), ("a.localhost", true), ("a.example", true),
    ("a.invalid", true),
    ("a.test", true), ("a.local", true), ("acme.site", false), ("myexample.com", false),
    ("birthday.com", false), ("example.com.site", false), ("test.site", false),
  ])
  func `a domain of examples is reserved`(_ domain: String, _ isReserved: Bool) {
    #expect(MailAddress.isReserved(domain: domain) == isReserved)
  }
}
