import MailSetup
import Testing

@testable import Workspace

struct JournalTests {
  @Test func `a journal is read as it was written, and from no part of its bytes`() {
    let journal = Journal(
      id: .max, root: .max, folders: ["a", "a/b\n,3:"],
      changes: [
        FileChange("é", before: nil, after: []), FileChange("b", before: [], after: nil),
        FileChange("c", before: [0, 44, 255], after: Array("5:hello,".utf8)),
      ])
    #expect(Journal(journal.bytes) == journal)
    for length in 0..<journal.bytes.count {
      #expect(Journal(Array(journal.bytes.prefix(length))) == nil)
    }
  }

  @Test func `a name is read as it was written, and no other is a journal's`() {
    for id in [0, 7, UInt64.max] {
      for state in Journal.Name.State.allCases {
        let name = Journal.Name(id, state)
        #expect(Journal.Name(name.text) == name)
        #expect(Journal.Name("\(name.text)x") == nil)
      }
    }
    for text in [
      "", ".mailwizard-", ".mailwizard-save", ".mailwizard-.save", ".mailwizard-7-0.new",
      ".mailwizard-07.save", ".mailwizard-+7.save", ".mailwizard-7.x.save", "mailwizard-7.save",
    ] {
      #expect(Journal.Name(text) == nil, "\(text)")
    }
  }

  @Test func `no bytes are too strange to be read`() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &generator)
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    let journal = Journal(id: 7, root: 8, folders: ["a"], changes: SampleProject.changes)
    for _ in 0..<3_000 {
      var bytes = journal.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        bytes[index] = [48, 57, 58, 44, 45, 0, 255].randomElement(using: &random) ?? 0
      }
      if let read = Journal(bytes) { #expect(Journal(read.bytes) == read) }
    }
    for text in ["9223372036854775807:,", "-1:,", "99999999999999999999:,", ":,", "1:a", "+1:a,"] {
      #expect(Journal(Array(text.utf8)) == nil)
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
