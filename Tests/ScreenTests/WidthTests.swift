import Screen
import Testing

@Suite struct WidthTests {
  @Test(
    arguments: [
      ("", 0), ("a", 1), ("~", 1), ("\u{7F}", 0), ("\n", 0), ("\t", 0), ("\r\n", 0), ("\u{9B}", 0),
      ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("Z\u{351}\u{36B}\u{343}", 1), ("ß", 1), ("า", 1),
      ("日", 2), ("ｱ", 1), ("Ａ", 2), ("。", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("…", 1), ("─", 1), ("✔", 1), ("★", 1), ("⏎", 1), ("·", 1),
      ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🏳️‍🌈", 2), ("🇩🇪", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("1️⃣", 2),
      ("❤️", 2), ("❤", 1), ("a\u{FE0F}", 1), ("\u{200B}", 0), ("\u{AD}", 1), ("क्षि", 2),
      ("naïve 日本", 10), ("smtp.example.com", 16),
    ] as [(String, Int)])
  func `a text takes the columns that terminals give it`(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `a text is as wide as its characters, whatever they are`() {
    for scalar in (0..<0x3000 as Range<UInt32>).compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)\(scalar)", "─\(scalar)│"] {
        #expect(text.columns == text.reduce(0) { $0 + $1.columns }, "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: ["❤\u{200D}\u{301}\u{FE0F}", "👨‍👩‍👧", "क्षि", "e\u{301}\u{302}\u{303}"])
  func `a cell takes the columns of the character that it was made of`(_ text: String) {
    #expect(text.count == 1)
    #expect(Cell(text: text.first, role: .normal).text?.columns == text.first?.columns)
  }

  @Test(arguments: [
    ("smtp.example.com", 16, "smtp.example.com"), ("smtp.example.com", 10, "smtp.exam…"),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("ab", 1, "…"), ("ab", 0, ""), ("ab", -5, ""), ("", 0, ""),
  ])
  func `a cut text ends in an ellipsis and fits`(_ text: String, _ columns: Int, _ cut: String) {
    #expect(text.truncated(to: columns) == cut)
  }

  @Test func `the ellipsis can be another and gives way where it does not fit`() {
    #expect("smtp.example.com".truncated(to: 8, ellipsis: "...") == "smtp....")
    #expect("smtp.example.com".truncated(to: 2, ellipsis: "...") == "sm")
  }

  @Test func `a padded text is so wide, or as it was`() {
    #expect("日本".padded(to: 6) == "日本  ")
    #expect("Ports".padded(to: 3) == "Ports")
    #expect("".padded(to: -1) == "")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("one\n\ntwo", 10, ["one", "", "two"]), ("one  two ", 10, ["one two"]), ("", 5, [""]),
    ("日本語 です", 4, ["日本", "語", "です"]), ("日本", 1, ["日", "本"]), ("ab", 0, ["a", "b"]),
  ])
  func `a text is wrapped between words`(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(text.wrapped(to: columns) == lines)
  }
}
