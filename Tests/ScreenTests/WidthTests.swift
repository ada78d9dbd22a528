import Screen
import Testing

@Suite struct WidthTests {
  @Test(
    arguments: [
      ("a", 1), ("~", 1), ("\u{7F}", 0), ("\n", 0), ("\t", 0), ("é", 1), ("e\u{301}", 1),
      ("\u{301}", 0), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("…", 1), ("─", 1), ("✔", 1), ("★", 1), ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
      ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{200B}", 0), ("\u{AD}", 1), ("क्षि", 2), ("า", 1),
    ] as [(String, Int)])
  func `a character takes the columns that terminals give it`(
    _ character: String, _ columns: Int
  ) {
    #expect(character.columns == columns)
  }
}
