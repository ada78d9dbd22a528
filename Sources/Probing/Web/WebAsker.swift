package import Curl

/// Asks services over HTTPS.
package struct WebAsker: Sendable {
  private let authorities: String?
  private let seconds: Int
  private let ask: Asking

  package init(
    trusting authorities: String? = nil, within seconds: Int, ask: @escaping Asking
  ) {
    self.authorities = authorities
    self.seconds = seconds
    self.ask = ask
  }

  package func answer(to question: WebQuestion) async throws(CurlError) -> WebAnswer {
    WebAnswer(try await ask(question.request(trusting: authorities, within: seconds)))
  }
}
