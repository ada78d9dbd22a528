import Testing

@testable import Workspace

struct POSIXPatternTests {
  @Test(arguments: [
    ("/apps/acme", "/apps/acme", true), ("/apps/acme", "/apps/acme/x", false),
    ("/apps/acme(/.*)?", "/apps/acme", true), ("/apps/acme(/.*)?", "/apps/acme/x/y", true),
    ("/apps/acme(/.*)?", "/apps/acmes", false), ("/apps/acme.*", "/apps/acmes/x", true),
    ("/apps/acme(.*)?", "/apps/acme", true), ("/apps/acme(.*)", "/apps/acme/x", true),
    ("/apps/a\\.b", "/apps/a.b", true), ("/apps/a\\.b", "/apps/axb", false),
    ("/apps/a.b", "/apps/axb", true), ("/apps/[^/]+/x", "/apps/a/x", true),
    ("/apps/[^/]+/x", "/apps/a/b/x", false), ("/apps/[^/]*/x", "/apps//x", true),
    (".*/config\\.local/.*", "/apps/a/config.local/x", true), (".*", "", true), ("", "", true),
    ("a\\-b", "a-b", true), (".+", "", false), ("ab*c", "abbbc", true), ("ab*c", "ac", true),
    ("/(a|b)/x", "/b/x", true), ("/(a|b)/x", "/c/x", false), ("a|b", "ab", false),
    ("a|ab", "ab", true), ("[a-c]x", "bx", true), ("colou?r", "color", true),
    ("(/.*)?x", "/a/x", true), ("(a|b?)?c", "c", true), ("é.*", "é/日", true),
  ])
  func `an expression matches whole paths`(pattern: String, path: String, matches: Bool) throws {
    #expect(try #require(POSIXPattern(pattern)).matches(path) == matches)
  }

  @Test(arguments: [
    "^a", "a$", "a{2}", "a{2,}", "\\d", "\\w", "\\Qa\\E", "\\", "*", "+", "a**", "a*+", "a*?",
    "(*a)", "(?:a)", "(?i)a", "(?!a).*", "(?<=a)b", "(a)\\1", "(a", "a)", "a)(b", "[a", "[]a]",
    "[[:alpha:]]", "[a&&b]", "[\\w.]", "[^^]", "[^^a]", "[é]", "é*",
  ])
  func `an expression that Java or POSIX has alone is unknown`(pattern: String) {
    #expect(POSIXPattern(pattern) == nil)
  }

  @Test(arguments: [
    "(a*)*", "(a+)+", "(a|a)*", "(.*)+", "((a?)*)?", "(a{1,30}){1,30}", "((a{9}){9}){9}",
    String(repeating: "()?", count: 320), String(repeating: "(.*)?", count: 160),
    "(" + String(repeating: "a*|", count: 300) + ")", String(repeating: "a", count: 1001),
  ])
  func `an expression that could take long is unknown`(pattern: String) {
    #expect(POSIXPattern(pattern) == nil)
  }

  @Test(arguments: [
    String(repeating: ".*a", count: 333), String(repeating: "a?", count: 500),
    String(repeating: "a?", count: 250) + String(repeating: "a", count: 250),
    ".*a" + String(repeating: ".", count: 990), String(repeating: "[^b]*.", count: 160),
    String(repeating: "(", count: 400) + ".*" + String(repeating: ")", count: 400),
    String(repeating: "(.*)?", count: 32),
    String(repeating: "(a*", count: 32) + "b"
      + String(repeating: ")?", count: 32),
  ])
  func `no expression takes long`(pattern: String) throws {
    let pattern = try #require(POSIXPattern(pattern))
    for letters in ["a", "ab", "/a"] {
      let path = String(repeating: letters, count: 1000 / letters.count)
      #expect(pattern.matches(path) != nil)
    }
    #expect(pattern.matches(String(repeating: "a", count: 1001)) == nil)
  }
}
