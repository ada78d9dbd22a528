import Bytes
package import Curl
import JSONText

/// The answer to a request over HTTPS.
package struct WebAnswer: Hashable, Sendable {
  package let exitCode: Int32
  /// The status of HTTP; 0 without an answer.
  package let status: Int
  /// Curl's words for what went wrong.
  package let message: String
  package let body: String
  let json: JSONNode?

  package init(_ answer: CurlAnswer) {
    let end = answer.output.lastIndex(of: .lineFeed) ?? answer.output.endIndex
    let (document, line) = (answer.output[..<end], answer.output[end...])
    let facts = try? JSONText(Array(line)).root
    exitCode = answer.exitCode
    status = facts?.member("response_code")?.scalar.flatMap { Int($0) } ?? 0
    message = facts?.member("errormsg")?.scalar ?? ""
    body = String(decoding: document.prefix(1 << 16), as: UTF8.self)
    json = try? JSONText(Array(document)).root
  }

  package var hasAnswer: Bool { exitCode == 0 && status > 0 }
  package var isGood: Bool { hasAnswer && (200..<300).contains(status) }

  /// A text in the answer's object.
  func text(_ key: String) -> String? { json?.member(key)?.scalar }
}
