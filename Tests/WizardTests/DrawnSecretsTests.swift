import MailSetup
import Screen
import TestKit
import Testing

@testable import Wizard

struct DrawnSecretsTests {
  @Test(
    arguments: [
      "Kq7vX2mZp9Lw4Rt8Yb3Nc6Hd1Gf5Js0AeUoTiQxWzPkVmBnCsDfGhJ", "密码密码一二三四五六七八九十百千万",
      "e\u{301}\u{302}\u{303}\u{304}x\u{301}\u{302}\u{303}\u{304}y\u{301}\u{302}zwvu",
      "👩‍👩‍👧‍👦👍🏽qzxj👨‍🚀vkwp",
    ])
  func `no piece of a secret is left where the screen cuts it`(secret: String) throws {
    let mail = """
      {"smtp.host": "\(secret)", "smtp.port": 30465, "smtp.password": "\(secret)",
       "smtp.user": "$[env:U;default=\(secret)]", "from.address": "\(secret)"}
      """
    let forwards = """
      {"portForwards": [{"name": "\(secret)", "portDest": 465, "portOrig": 30465}],
       "nonProxyHosts": ["\(secret)"]}
      """
    let plan = Plan(project: .sample(mail: mail, forwards: forwards), answers: Answers())
    let characters = Array(secret.lowercased())
    let pieces = characters.indices.dropLast(3).map { start in
      characters[start..<start + 4].map { String($0.unicodeScalars.prefix(1)) }.joined()
    }
    for size in [Size(45, 12), Size(80, 24), Size(120, 40), Size(200, 60)] {
      var model = Model(plan: plan, size: size)
      for keys in ["", "3", "4", "6", "<Down><Down>", "4<Down><Down>e<Home>", "<Esc>7", "d"] {
        for key in try KeyScript(keys).keys { _ = model.update(.event(.key(key))) }
        let text = String(
          model.frame.text.lowercased().compactMap { $0.unicodeScalars.first.map(Character.init) })
        #expect(pieces.filter { text.contains($0) } == [], "\(size) \(keys)\n\(model.frame.text)")
      }
    }
  }

  @Test(arguments: [
    "correct  horse   battery", "correct\\thorse battery", "correct\\u001bhorse battery",
  ])
  func `a secret is recognized on every page`(secret: String) throws {
    let mail = """
      {"smtp.host": "proxy.tunnel", "smtp.port": 30465, "smtp.password": "\(secret)",
       "smtp.user": "\(secret)", "from.address": "\(secret) a@b"}
      """
    let plan = Plan(project: .sample(mail: mail), answers: Answers())
    for size in [Size(80, 24), Size(120, 40), Size(200, 60)] {
      var model = Model(plan: plan, size: size)
      for keys in ["", "6", "<Down><Down>", "7", "d", "<Esc>c"] {
        for key in try KeyScript(keys).keys { _ = model.update(.event(.key(key))) }
        let text = model.frame.text
        #expect(!text.contains("correct") && !text.contains("horse"), "\(size) \(keys)\n\(text)")
      }
    }
  }

  /// Wrapping joins the words of a text with one space, and question marks replace characters that a
  /// terminal would obey.
  @Test(arguments: [
    ("correct  horse   battery", "correct horse battery"),
    ("correct\\thorse battery", "correct?horse battery"),
    ("correct\\u001bhorse  battery", "correct?horse battery"),
  ])
  func `a secret is recognized however a row spells it`(secret: String, spelling: String) {
    let plan = Plan(
      project: .sample(mail: #"{"smtp.password": "\#(secret)"}"#), answers: Answers())
    #expect(
      plan.drawnSecrets.masked("a \(spelling) b") == "a \(spelling.map { _ in "•" }.joined()) b")
  }
}
