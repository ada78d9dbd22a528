package import Curl
import JSONText

/// The answer of a mail server in one conversation.
package struct ServerAnswer: Hashable, Sendable {
  package let exitCode: Int32
  /// The code of the last reply; 0 without one.
  package let replyCode: Int
  /// OpenSSL's result for the certificate.
  let verification: Int
  /// Whether a TCP connection took place.
  package let hasConnected: Bool
  package let conversation: Conversation
  package let certificate: ServerCertificate?

  /// Nil for an old curl, which does not write its result as JSON.
  package init?(_ answer: CurlAnswer) {
    guard let facts = try? JSONText(answer.output).root, facts.member("exitcode") != nil else {
      return nil
    }
    func number(_ key: String) -> Int { facts.member(key)?.scalar.flatMap { Int($0) } ?? 0 }
    exitCode = answer.exitCode
    conversation = Conversation(trace: answer.trace)
    replyCode = number("response_code")
    verification = number("ssl_verify_result")
    hasConnected = !(facts.member("remote_ip")?.scalar ?? "").isEmpty
    certificate = ServerCertificate(
      conversation, list: facts.member("certs")?.scalar ?? "")
  }

  /// The answer of a server that says more than anybody reads.
  static let tooLong = ServerAnswer(exitCode: 56)

  private init(exitCode: Int32) {
    self.exitCode = exitCode
    replyCode = 0
    verification = 0
    hasConnected = true
    conversation = Conversation(trace: [])
    certificate = nil
  }

  /// Whether the server speaks TLS, whatever came of it.
  package var speaksTLS: Bool {
    conversation.hasTLS || exitCode == 60 || certificate != nil
  }

  /// Whether the server ended the connection without a word when it was to speak TLS.
  var isCutInTLS: Bool { exitCode == 35 && !speaksTLS && !conversation.hasData }

  /// Whether no other question can tell more: the port cannot be reached, or curl cannot ask, for
  /// instance without certificates to trust.
  var isFinal: Bool {
    [2, 3, 6, 7, 58, 59, 77].contains(exitCode) || exitCode == 28 && !hasConnected
  }

  /// The reason why the certificate was not verified; the numbers are OpenSSL's, source:
  /// https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/
  var certificateProblem: ServerCertificate.Problem? {
    guard exitCode == 60 else { return nil }
    switch verification {
    case 10: return .expired
    case 9: return .notYetValid
    case 18: return .selfSigned
    case 2, 19, 20, 21: return .unknownIssuer
    case 0, 1: return certificate == nil ? .notVerified : .otherName
    default: return .notVerified
    }
  }
}
