import Bytes
import JSONText
import MailSetup
import TestKit
import Testing

struct MailConfigurationReadingTests {
  @Test(
    arguments: [
      (
        "cfg.json",
        "{\"smtp.port:Integer\": 25, \"SMTP.ssl\": \"false\", \"from.address\": \"a@b.c\"}"
      ),
      ("config", "smtp.port=I\"25\"\nsmtp.ssl=B\"false\"\nfrom.address=\"a@b.c\"\n"),
      ("cfg", "smtp.port=25\nsmtp.ssl=false\nfrom.address=a@b.c\n"),
      (
        "xml",
        "<jcr:root jcr:primaryType='sling:OsgiConfig' smtp.port='25' smtp.ssl='{Boolean}false' "
          + "from.address='a@b.c'/>"
      ),
    ])
  func `every format says the same`(name: String, source: String) throws {
    let configuration = try read(source, name)
    #expect(configuration.number(.port) == 25)
    #expect(configuration.flag(.ssl) == false)
    #expect(configuration.text(.from) == "a@b.c")
    #expect(configuration.entry(.user) == nil)
  }

  @Test func `a file that cannot be read says which, where and why`() throws {
    let error = try #require(throws: MailFileError.self) {
      try read("{\n  \"smtp.port\": 25,\n}", "cfg.json")
    }
    #expect(error.path == "config/com.day.cq.mailer.DefaultMailService.cfg.json")
    #expect(error.position == TextPosition(line: 2, column: 18))
    #expect(error.reason == .json(.trailingComma))
  }

  @Test func `a file of no known format is refused`() {
    #expect(refusal("", "yaml") == Refusal(line: 1, column: 1, reason: .unknownFormat))
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64], ["config", "cfg", "xml", "cfg.json"])
  func `no bytes trap, whatever they are`(seed: UInt64, name: String) {
    var random = Random(seed: seed)
    let pieces = [
      "a", "smtp.port", "=", "\"", "\\", "\\u", "00e9", "[", "]", "(", ")", ",", ":", "#", "!", " ",
      "\n", "\r\n", "\r", "\t", "I", "B\"true\"", "\u{0}", "\u{E9}", "{", "}", "{Long}", "<", "/>",
      "<jcr:root jcr:primaryType=\"sling:OsgiConfig\"", "&amp;", "##", "<<<<<<< ", "\u{FEFF}",
    ]
    for round in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...16, using: &random) {
        bytes += pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
        if Int.random(in: 0..<20, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      expectSound(bytes, name, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func `a broken file is read or refused at a place inside it`(seed: UInt64) {
    let sources = [
      "config":
        "# x\r\nsmtp.port=I\"25\"\r\na=[ \\\r\n  \"x\\=y\", \\\r\n  \"\u{E9}\\u00e9\", \\\r\n]\r\n",
      "cfg": "# x\nsmtp.port = 25\na\\ b:\\u00e9,\\\n  c\nd\n",
      "xml":
        "<jcr:root jcr:primaryType='sling:OsgiConfig'\n a='{Long}[1,2]' b='[x\\,y,\\u00e9]'/>\n",
    ]
    var random = Random(seed: seed)
    for round in 0..<400 {
      for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
        var bytes = Array(source.utf8)
        for _ in 0...Int.random(in: 0...3, using: &random) {
          let start = Int.random(in: 0...bytes.count, using: &random)
          let end = min(bytes.count, start + Int.random(in: 0...4, using: &random))
          let new = bytes.randomElement(using: &random).map { [$0] } ?? []
          bytes.replaceSubrange(start..<end, with: Bool.random(using: &random) ? new : [])
        }
        expectSound(bytes, name, "seed \(seed), round \(round)")
      }
    }
  }

  /// Entries stand in the file in order and convert; an error's place is in the file.
  private func expectSound(_ bytes: [UInt8], _ name: String, _ comment: Comment) {
    do throws(MailFileError) {
      let configuration = try read(bytes, name)
      let offsets = configuration.entries.map(\.offset)
      #expect(offsets == offsets.sorted() && offsets.allSatisfy(bytes.indices.contains), comment)
      let converted = configuration.converted()
      #expect((try? JSONText(converted.bytes, keys: .configuration)) == converted, comment)
    } catch {
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      #expect((1...lines).contains(error.position.line), comment)
      #expect((1...bytes.count + 1).contains(error.position.column), comment)
    }
  }
}
