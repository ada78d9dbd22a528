import Testing

@testable import Workspace

struct PathPatternTests {
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
  ])
  func `a simple expression matches whole paths`(pattern: String, path: String, matches: Bool)
    throws
  {
    #expect(try #require(PathPattern(pattern)).matches(path) == matches)
  }

  @Test(arguments: [
    "(a|b)", "[abc]", "a?", "^a", "a$", "a{2}", "\\d", "\\", "*", "+", "a**", "a*+", "(/.*)?x",
  ])
  func `what is beyond it is none`(pattern: String) {
    #expect(PathPattern(pattern) == nil)
  }

  @Test func `no expression takes long`() throws {
    let pattern = try #require(PathPattern(String(repeating: ".*a", count: 200)))
    #expect(!pattern.matches(String(repeating: "a", count: 199)))
    #expect(pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
