import Screen
import Testing
import Wizard

struct TextEditorTests {
  /// A text with `|` in the place of the cursor.
  private func editor(_ marked: String) throws -> TextEditor {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    try #require(parts.count == 2)
    var editor = TextEditor(parts[0] + parts[1])
    for _ in parts[1] { _ = editor.apply(.left) }
    return editor
  }

  private func marked(_ editor: TextEditor) -> String {
    editor.head + "|" + editor.text.dropFirst(editor.cursor)
  }

  /// Characters of several code points and of two columns count as one, everywhere.
  @Test(arguments: [
    ("日本|語", "<Left>", "日|本語"), ("日|本語", "<Right>", "日本|語"), ("日本|語", "<BS>", "日|語"),
    ("日|本語", "<Del>", "日|語"), ("a👨‍👩‍👧|b", "<BS>", "a|b"), ("a|👨‍👩‍👧b", "<Del>", "a|b"),
    ("a👨‍👩‍👧|b", "<C-b>", "a|👨‍👩‍👧b"), ("a|👨‍👩‍👧b", "<C-f>", "a👨‍👩‍👧|b"),
    ("e\u{301}|x", "<BS>", "|x"), ("|e\u{301}x", "<C-d>", "|x"), ("🇩🇪🇫🇷|", "<BS>", "🇩🇪|"),
    ("👍🏽❤️|", "<BS>", "👍🏽|"), ("한국|", "<BS>", "한|"), ("ab|cd", "<C-a>", "|abcd"),
    ("ab|cd", "<Home>", "|abcd"), ("ab|cd", "<C-e>", "abcd|"), ("ab|cd", "<End>", "abcd|"),
    ("日本|語", "<C-u>", "|語"), ("日本|語", "<C-k>", "日本|"), ("ab 日本|語", "<C-w>", "ab |語"),
    ("a.b c.d |x", "<C-w>", "a.b |x"), ("a.b cd|", "<A-b>", "a.b |cd"), ("a.b|", "<A-b>", "a.|b"),
    ("|ab.cd", "<A-f>", "ab|.cd"), ("ab|.cd", "<A-f>", "ab.cd|"), ("ab| cd.e", "<A-d>", "ab|.e"),
    ("日本| 語x", "<A-f>", "日本 語x|"), ("|a", "<BS>", "|a"), ("a|", "<Del>", "a|"),
    ("|a", "<Left>", "|a"), ("a|", "<Right>", "a|"), ("|", "<C-w>", "|"), ("|", "<A-b>", "|"),
    ("a|b", "日", "a日|b"), ("e|x", "\u{301}", "e\u{301}|x"), ("🇩|", "🇪", "🇩🇪|"),
    ("🇩|.🇪", "<Del>", "🇩🇪|"),
  ])
  func `a key edits by whole characters`(_ before: String, _ key: String, _ after: String) throws {
    var editor = try editor(before)
    let isEditing = try KeyScript(key).keys.allSatisfy { editor.apply($0) }
    #expect(isEditing)
    #expect(marked(editor) == after)
    #expect(editor.characters == Array(editor.text))
  }

  @Test func `other keys are none of its business`() {
    var editor = TextEditor("abc")
    for key in [Key.enter, .tab, .escape, .up, .down, .pageUp, .function(1), .control("s")] {
      let isEditing = editor.apply(key)
      #expect(!isEditing)
    }
    #expect(editor == TextEditor("abc"))
  }
}
