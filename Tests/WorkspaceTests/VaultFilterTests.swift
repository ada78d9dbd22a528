import Testing
import XMLText

@testable import Workspace

struct VaultFilterTests {
  private func filter(_ roots: String..., rules: String = "") throws -> VaultFilter {
    let list = roots.map { "<filter root='\($0)'>\(rules)</filter>" }.joined()
    return VaultFilter(try XMLText(Array("<workspaceFilter>\(list)</workspaceFilter>".utf8)).root)
  }

  @Test(arguments: [
    ("/apps/acme/osgiconfig", true), ("/apps/acme", true), ("/apps", true), ("/", true),
    ("/apps/acme/osgi", false), ("/apps/acme/osgiconfig/config.author", false),
    ("/apps/acme-other", false), ("", false),
  ])
  func `a root covers what lies in it`(root: String, covers: Bool) throws {
    #expect(try filter("/x", root).covers("/apps/acme/osgiconfig/config/a.json") == covers)
  }

  @Test(arguments: [
    ("<exclude pattern='/apps/acme/b(/.*)?'/>", "/apps/acme/a", true),
    ("<exclude pattern='/apps/acme/b(/.*)?'/>", "/apps/acme/b/c", false),
    ("<include pattern='/apps/acme/a/.*'/>", "/apps/acme/a/x", true),
    ("<include pattern='/apps/acme/a/.*'/>", "/apps/acme/b", false),
    ("<include pattern='.*'/><exclude pattern='.*/b'/>", "/apps/acme/b", false),
    ("<exclude pattern='.*/b'/><include pattern='.*'/>", "/apps/acme/b", true),
    ("<exclude pattern='.*' matchProperties='true'/>", "/apps/acme/b", true),
    ("<exclude pattern='/apps/(acme|b)/.*'/>", "/apps/acme/b", false),
    ("<exclude pattern='/apps/(?:acme|b)/.*'/>", "/apps/acme/b", true),
    ("<include pattern='/apps/(?:acme|c)/.*'/>", "/apps/acme/b", true),
  ])
  func `of the patterns that match the last one decides`(
    rules: String, path: String, covers: Bool
  ) throws {
    #expect(try filter("/apps/acme", rules: rules).covers(path) == covers)
  }

  @Test func `patterns that would be too much work to match count as deploying`() throws {
    let rules = String(repeating: "<exclude pattern='/apps/acme/(b|c)/.*'/>", count: 2000)
    let filter = try filter("/apps/acme", rules: "<exclude pattern='/apps/acme/a'/>" + rules)
    #expect(!filter.covers("/apps/acme/a"))
    for _ in 0..<100 { _ = filter.covers("/apps/acme/a" + String(repeating: "/x", count: 100)) }
    #expect(filter.covers("/apps/acme/a"))
  }

  @Test func `a filter without a root is passed over`() throws {
    let document = try XMLText(Array("<w><filter/><filter root='/a'/></w>".utf8))
    #expect(VaultFilter(document.root).roots == ["/a"])
  }
}
