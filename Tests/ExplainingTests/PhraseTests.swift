import Testing

@testable import Explaining

struct PhraseTests {
  @Test(
    arguments: [
      ("relay denied", "Relay DENIED!"), ("relay … denied", "relay access for you denied"),
      ("user|mailbox unknown", "the mailbox unknown"), ("block*", "blocked"), ("5 7 1", "(5.7.1)"),
      ("can t", "can’t"), ("user …", "user"), ("é", "é"),
    ] as [(Phrase, String)])
  func `words are found`(phrase: Phrase, text: String) {
    #expect(Words(text).contains(phrase))
  }

  @Test(
    arguments: [
      ("auth", "author"), ("mail", "mailbox email"), ("relay denied", "relay access denied"),
      ("relay … denied", "denied relay"), ("5 7 1", "5.7.139"),
      ("a … b", "a 1 2 3 4 5 6 7 8 9 10 11 12 13 b"),
    ] as [(Phrase, String)])
  func `parts of words are not found`(phrase: Phrase, text: String) {
    #expect(!Words(text).contains(phrase))
  }
}
