import Testing

@testable import Wizard

struct FittingTests {
  private static let path =
    "ui.config/src/main/content/jcr_root/apps/acme/osgiconfig/config/com.day.cq.mailer.DefaultMailService.cfg.json"

  @Test(arguments: [
    (
      "mailwizard cloud apply --environment 111 --restore /home/me/.local/state/mailwizard/a.json",
      "/home/me/.local/state/mailwizard/a.json"
    ),
    (
      #"mailwizard cloud apply '/projects/two  words/it'\''s' --all --create-infrastructure REGION"#,
      #"'/projects/two  words/it'\''s'"#
    ),
    (
      #"mailwizard cloud apply "$(printf 'a b\011')" --all --program 12345 --first --yes"#,
      #""$(printf 'a b\011')""#
    ),
  ])
  func `a folded command is what a shell joins, and no quote is cut`(
    command: String, word: String
  ) throws {
    for columns in 60...100 {
      let lines = try #require(command.foldedCommand(to: columns))
      #expect(lines.joined(separator: "\n").replacing(" \\\n  ", with: " ") == command)
      #expect(lines.allSatisfy { $0.columns <= columns } && lines.contains { $0.contains(word) })
    }
    #expect(Self.path.foldedCommand(to: 60) == nil)
    #expect("  \(Self.path) \\".foldedCommand(to: 200) == nil)
  }

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
