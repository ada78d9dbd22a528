import Testing

@testable import Wizard

struct FittingTests {
  private static let path =
    "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig/config/com.day.cq.mailer.DefaultMailService.cfg.json"

  @Test func `a path keeps its file's name and loses folders in the middle`() {
    #expect(
      Self.path.shortenedPath(to: 72)
        == "ui.config/src/main/…/com.day.cq.mailer.DefaultMailService.cfg.json")
    #expect(Self.path.shortenedPath(to: 200) == Self.path)
    #expect(Self.path.shortenedPath(to: 30) == "…DefaultMailService.cfg.json")
  }

  @Test(arguments: -3...120)
  func `a shortened path fits`(columns: Int) {
    #expect(Self.path.shortenedPath(to: columns).columns <= max(0, columns))
  }

  @Test func `a folded line stands below its content and is cut at a space late in it`() {
    #expect(
      "    \"smtp.host\": \"$[env:AEM_PROXY_HOST]\",".folded(to: 31) == [
        "    \"smtp.host\":", "      \"$[env:AEM_PROXY_HOST]\",",
      ])
    #expect("  abcdefghij".folded(to: 8) == ["  abcdef", "    ghij"])
  }

  @Test(arguments: 0...60)
  func `nothing but spaces is lost by folding`(columns: Int) {
    let text = "      -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' \\"
    let folded = text.folded(to: columns).joined()
    #expect(folded.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
