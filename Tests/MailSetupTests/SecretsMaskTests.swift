import TestKit
import Testing

@testable import MailSetup

/// Secrets are found in a text however many there are and however they overlap.
struct SecretsMaskTests {
  private func secrets(_ texts: String...) -> Secrets {
    texts.reduce(into: Secrets()) { $0.formUnion(Secrets(typed: $1)) }
  }

  @Test(arguments: [
    ("abcd", "xabcdx", "x••••x"), ("abcd", "abcdabcd", "••••••••"), ("abcd", "abc", "abc"),
    ("aaaa", "aaaaaa", "••••"), ("päss", "ein pässchen", "ein ••••chen"),
    ("pw", "pw, spw and pw2", "••••, spw and pw2"), ("abcd", "", ""),
  ])
  func `dots stand in the place of a secret`(secret: String, text: String, shown: String) {
    #expect(secrets(secret).masked(text) == shown)
  }

  @Test(arguments: [
    ("smtp.password", true), ("mail.password", true), ("MAIL.CLIENT-SECRET", true),
    ("refresh_token", true), ("clientSecretExpires", false), ("smtp.user", false), ("pass", false),
  ])
  func `a key that ends in the name of a secret has one`(key: String, isSecret: Bool) {
    let secrets = Secrets(.sample(mail: #"{"\#(key)": "hunter2222"}"#))
    #expect(secrets.contains("hunter2222") == isSecret)
  }

  @Test(arguments: [
    (#""password": "hunter2222""#, true), (#""password": {"value": ["hunter2222"]}"#, true),
    (#""oauth": {"clientSecret": "hunter2222"}"#, true),
    (#""overrides": {"dev": {"oauth": {"refreshToken": "hunter2222"}}}"#, true),
    (#""password": {"name": "hunter2222"}"#, false), (#""from": "hunter2222""#, false),
    (#""oauth": {"clientSecretExpires": "hunter2222"}"#, false),
  ])
  func `a secret that somebody wrote into the record is one`(text: String, isSecret: Bool) {
    var project = Project.sample
    project[.record, of: project.homes[0]] = ProjectFile(
      path: "ui.config/src/main/cloudmanager/mailwizard.json", bytes: Array("{\(text)}".utf8))
    #expect(Secrets(project).contains("hunter2222") == isSecret)
  }

  @Test func `of secrets that overlap nothing is left`() {
    #expect(secrets("abcd", "bcdefgh").masked("xabcdefghx") == "x••••x")
    #expect(secrets("abcdef", "abcd").masked("abcdef abcd") == "•••• ••••")
    #expect(secrets("abcd", "abcdefgh", "abcdexyz").masked("abcdefzz") == "••••efzz")
  }

  @Test func `what begins like a long secret is hidden to its end`() {
    let secret = String(repeating: "s3cr3t", count: 200)
    #expect(secrets(secret).masked("a \(secret) b") == "a ••••")
    #expect(secrets(secret).masked("a \(secret.prefix(100))") == "a \(secret.prefix(100))")
  }

  @Test(arguments: Random.seeds(300))
  func `no place of a secret is missed`(seed: UInt64) {
    var random = Random(seed: seed)
    let word = { (lengths: ClosedRange<Int>) in
      (0..<Int.random(in: lengths, using: &random)).map { _ in random.pick(["a", "b", "."]) }
        .joined()
    }
    let words = (0..<6).map { _ in word(4...7) }
    let text = word(0...40)
    let masked = words.reduce(into: Secrets()) { $0.formUnion(Secrets(typed: $1)) }.masked(text)
    let letters = Array(text)
    var isHidden = letters.map { _ in false }
    for word in words {
      for start in letters.indices where letters[start...].starts(with: word) {
        for place in start..<start + word.count { isHidden[place] = true }
      }
    }
    let open = zip(letters, isHidden).map { $1 ? "•" : String($0) }.joined()
    let runs = { (text: String) in text.split(separator: "•").map(String.init) }
    #expect(runs(masked) == runs(open), "seed \(seed): \(words) in \(text)")
  }
}
